namespace LpaFunctions.Reading.Files;

/// <summary>Takes what was handed in apart into documents: a PDF or a photo as it is, an office file as the PDF that LibreOffice makes of it, a ZIP as its files.</summary>
public static class FileParts
{
    /// <exception cref="FileException">It holds nothing that can be read; the message says what to do.</exception>
    public static IReadOnlyList<FilePart> Of(
        string name,
        ReadOnlyMemory<byte> bytes,
        FileLimits limits,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(limits);
        var kind = FileKinds.Of(bytes);
        return kind == FileKind.Zip ? ZipFiles.Read(bytes, limits, cancellationToken) : [One(name, bytes, kind, limits, cancellationToken)];
    }

    /// <exception cref="FileException">The file cannot be read.</exception>
    internal static FilePart One(
        string name,
        ReadOnlyMemory<byte> bytes,
        FileKind kind,
        FileLimits limits,
        CancellationToken cancellationToken
    ) =>
        kind switch
        {
            FileKind.Pdf => new FilePart(name, bytes, IsPicture: false),
            FileKind.Jpeg or FileKind.Png => new FilePart(name, bytes, IsPicture: true),
            FileKind.Word => new FilePart(name, OfficeFiles.ToPdf(bytes, "docx", limits, cancellationToken), IsPicture: false),
            FileKind.Excel => new FilePart(name, OfficeFiles.ToPdf(bytes, "xlsx", limits, cancellationToken), IsPicture: false),
            FileKind.OldOffice => throw new FileException(FileFault.Unsupported, FileTexts.OldOffice),
            FileKind.Zip => throw new FileException(FileFault.Unsupported, FileTexts.NestedZip),
            // What begins like nothing known may be a PDF that was cut or renamed: the reader of PDFs says so best.
            _ when name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) || bytes.Length == 0 => new FilePart(
                name,
                bytes,
                IsPicture: false
            ),
            _ => throw new FileException(FileFault.Unsupported, FileTexts.Unsupported),
        };
}
