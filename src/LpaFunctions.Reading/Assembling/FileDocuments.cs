using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Files;
using LpaFunctions.Reading.Pages;

namespace LpaFunctions.Reading.Assembling;

/// <summary>Reads a file as it comes: a PDF, a photo, an office file, or a ZIP of them as one document; text first, then the images of its pages.</summary>
public sealed class FileDocuments(IDocumentReader reader, ReadingLimits limits, IPageOcr? ocr = null)
{
    private static readonly FileLimits Unpacking = new();

    /// <summary>The readers that have a hand in a document.</summary>
    public string Version => reader.Version + (ocr is null ? "" : $"+{ocr.Version}");

    /// <summary>True where nothing else waits for the thread that calls: unpacking, and LibreOffice, hold it.</summary>
    public bool HoldsItsThread { get; init; }

    /// <exception cref="FileException">The file holds nothing that can be read.</exception>
    /// <exception cref="PdfException">A PDF of it cannot be read.</exception>
    public async Task<Document> ReadAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        using var packed = await OnOwnThreadAsync(() => FileParts.Open(name, bytes, Unpacking), cancellationToken);
        var read = new List<PartRead>(packed.Count);
        for (var i = 0; i < packed.Count; i++)
        {
            read.Add(await ReadAsync(packed, i, cancellationToken));
        }

        var whole = read.Exists(part => part.Part.Problem is null)
            ? Join(read)
            : throw FileParts.Nothing([.. read.Select(part => part.Part.Problem!)]);
        return whole.Pages.Count <= limits.MaxPages
            ? whole
            : throw new PdfException(PdfFault.TooManyPages, "document", $"{whole.Pages.Count} pages, more than {limits.MaxPages}.");
    }

    /// <summary>One part lies unpacked in memory while it is read, the others wait.</summary>
    private async Task<PartRead> ReadAsync(IFileParts packed, int index, CancellationToken cancellationToken)
    {
        var part = await OnOwnThreadAsync(() => packed.Take(index, cancellationToken), cancellationToken);
        var document = await ReadAsync(part, isOnly: packed.Count == 1, cancellationToken);
        return new PartRead(part with { Bytes = default }, document);
    }

    private Task<T> OnOwnThreadAsync<T>(Func<T> work, CancellationToken cancellationToken) =>
        HoldsItsThread ? Task.FromResult(work()) : Task.Run(work, cancellationToken);

    /// <summary>A ZIP says which pages are of which of its files, though it holds one only: a viewer must find it.</summary>
    private static Document Join(List<PartRead> read)
    {
        var joined = DocumentParts.Join([.. read.Select(part => part.Document)]);
        return read.Exists(part => part.Part.IsOfZip)
            ? joined with
            {
                Parts = [.. read.Select(part => new DocumentPart(part.Part.Name, part.Document.Pages.Count))],
            }
            : joined;
    }

    private async Task<Document> ReadAsync(FilePart part, bool isOnly, CancellationToken cancellationToken)
    {
        if (part.Problem is not null)
        {
            return DocumentParts.OfUnread($"(ไฟล์ \"{part.Name}\") {part.Problem}");
        }

        try
        {
            return await ReadWholeAsync(part, cancellationToken);
        }
        catch (PdfException fault) when (!isOnly)
        {
            // One bad file of a ZIP is told about and costs the others nothing.
            return DocumentParts.OfUnread($"(ไฟล์ \"{part.Name}\") {PdfFaultTexts.Explain(fault.Fault, limits, part.Bytes.Length)}");
        }
    }

    private async Task<Document> ReadWholeAsync(FilePart part, CancellationToken cancellationToken)
    {
        var document = part.IsPicture ? DocumentParts.OfPicture() : await reader.ReadAsync(part.Bytes, cancellationToken);
        if (ocr is null || ScannedPages.Wanted(document) is not { Count: > 0 } wanted)
        {
            return document;
        }

        return ScannedPages.Merge(document, await ocr.ReadPagesAsync(part.Bytes, wanted, cancellationToken));
    }

    /// <summary>What was read of a part; its bytes are let go.</summary>
    private sealed record PartRead(FilePart Part, Document Document);
}
