namespace LpaFunctions.Reading.Documents.Limits;

/// <summary>The only exception that reading a document throws, whatever the bytes are.</summary>
public sealed class PdfException : Exception
{
    public PdfException(PdfFault fault, string place, string message, Exception? inner = null)
        : base(message, inner)
    {
        Fault = fault;
        Place = place;
    }

    public PdfFault Fault { get; }

    /// <summary>Where in the document: "page 3", "trailer", "document".</summary>
    public string Place { get; }
}

public enum PdfFault
{
    NotAPdf,
    Damaged,

    /// <summary>Wants a password; an empty user password opens silently.</summary>
    Encrypted,
    TooLarge,
    TooManyPages,

    /// <summary>Letters, nesting or stream expansion over the limit.</summary>
    TooComplex,
    TooSlow,
}
