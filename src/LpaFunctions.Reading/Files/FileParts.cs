namespace LpaFunctions.Reading.Files;

/// <summary>Takes what was handed in apart into documents: a PDF or a photo as it is, an office file as the PDF that LibreOffice makes of it, a ZIP as its files.</summary>
public static class FileParts
{
    // Files of these programs are ZIP containers too: a cut one is no ZIP that somebody should pack again.
    private static readonly string[] NamesOfWordAndExcel = [".docx", ".docm", ".xlsx", ".xlsm"];
    private static readonly string[] NamesOfOtherOffice = [".pptx", ".odt", ".ods", ".odp"];

    /// <summary>All parts at once, where memory is no matter.</summary>
    /// <exception cref="FileException">It holds nothing that can be read; the message says what to do.</exception>
    public static IReadOnlyList<FilePart> Split(
        string name,
        ReadOnlyMemory<byte> bytes,
        FileLimits limits,
        CancellationToken cancellationToken
    )
    {
        using var packed = Open(name, bytes, limits);
        var parts = Enumerable.Range(0, packed.Count).Select(i => packed.Take(i, cancellationToken)).ToList();
        return parts.Exists(part => part.Problem is null) ? parts : throw Nothing([.. parts.Select(part => part.Problem!)]);
    }

    /// <exception cref="FileException">It holds nothing that can be read; the message says what to do.</exception>
    public static IFileParts Open(string name, ReadOnlyMemory<byte> bytes, FileLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var kind = FileKinds.Recognise(bytes);
        if (kind != FileKind.Zip)
        {
            return new SingleFile(name, bytes, kind, limits);
        }

        RefuseOffice(name);
        return new ZipFiles(bytes, limits);
    }

    private static void RefuseOffice(string name)
    {
        if (IsNamed(name, NamesOfWordAndExcel))
        {
            throw new FileException(FileFault.Damaged, FileTexts.DamagedOffice);
        }

        if (IsNamed(name, NamesOfOtherOffice))
        {
            throw new FileException(FileFault.Unsupported, FileTexts.Unsupported);
        }
    }

    private static bool IsNamed(string name, string[] endings) =>
        Array.Exists(endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>What is said of a ZIP whose files can none of them be read: what is said of a kind of file says nothing of the ZIP around it.</summary>
    /// <param name="problems">Of all parts.</param>
    public static FileException Nothing(IReadOnlyList<string> problems) =>
        new(FileFault.Unsupported, problems is [var only] && only != FileTexts.Unsupported ? only : FileTexts.EmptyZip);

    /// <exception cref="FileException">The file cannot be read.</exception>
    internal static FilePart One(
        string name,
        ReadOnlyMemory<byte> bytes,
        FileKind kind,
        FileLimits limits,
        CancellationToken cancellationToken
    )
    {
        switch (kind)
        {
            case FileKind.Pdf:
                return new FilePart(name, bytes, IsPicture: false);
            case FileKind.Jpeg or FileKind.Png:
                return new FilePart(name, bytes, IsPicture: true);
            case FileKind.Word:
                return new FilePart(name, OfficeFiles.ToPdf(bytes, "docx", limits, cancellationToken), IsPicture: false);
            case FileKind.Excel:
                return new FilePart(name, OfficeFiles.ToPdf(bytes, "xlsx", limits, cancellationToken), IsPicture: false);
            case FileKind.OldOffice:
                throw new FileException(FileFault.Unsupported, FileTexts.OldOffice);
            case FileKind.Zip:
                throw new FileException(FileFault.Unsupported, FileTexts.NestedZip);
        }

        // What begins like nothing known may be a PDF that was cut or renamed: the reader of PDFs says so best.
        var mayBePdf = name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) || bytes.Length == 0;
        return mayBePdf
            ? new FilePart(name, bytes, IsPicture: false)
            : throw new FileException(FileFault.Unsupported, FileTexts.Unsupported);
    }
}
