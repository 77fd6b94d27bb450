using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Reading.Pdf;

/// <summary>Reads a PDF into the document model: text layer, tables, check boxes, form fields, images.</summary>
public static class PdfDocumentReader
{
    /// <summary>Part of the id of every reading: raise it when the same file would be read otherwise.</summary>
    public const string Version = "lpa-pdf/1";

    /// <exception cref="PdfException">Whatever is wrong with the bytes; nothing else is thrown but cancellation.</exception>
    public static Document Read(ReadOnlyMemory<byte> bytes, ReadingLimits limits, CancellationToken cancellationToken) => throw new PdfException(PdfFault.Damaged, "document", "Not written yet.");
}
