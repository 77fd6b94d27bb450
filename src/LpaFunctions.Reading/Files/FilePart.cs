namespace LpaFunctions.Reading.Files;

/// <summary>One document of what was handed in: a PDF or a picture of a page.</summary>
/// <param name="Name">Of the file, or of its entry in a ZIP.</param>
/// <param name="Problem">In Thai: why this part of a ZIP cannot be read; null where it can.</param>
public sealed record FilePart(string Name, ReadOnlyMemory<byte> Bytes, bool IsPicture, string? Problem = null)
{
    /// <summary>Whether it is an entry of a ZIP, and not the file that was handed in.</summary>
    public bool IsOfZip { get; init; }
}
