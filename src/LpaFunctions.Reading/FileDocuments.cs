using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Files;

namespace LpaFunctions.Reading;

/// <summary>Reads a file as it comes: a PDF, a photo, an office file, or a ZIP of them as one document; text first, then the images of its pages.</summary>
public sealed class FileDocuments(IDocumentReader reader, ReadingLimits limits, IPageOcr? ocr = null)
{
    private static readonly FileLimits Unpacking = new();

    /// <summary>The readers that have a hand in a document.</summary>
    public string Version => reader.Version + (ocr is null ? "" : $"+{ocr.Version}");

    /// <exception cref="FileException">The file holds nothing that can be read.</exception>
    /// <exception cref="PdfException">A PDF of it cannot be read.</exception>
    public async Task<Document> ReadAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        // Unpacking, and LibreOffice, hold the thread that they run on.
        var parts = await Task.Run(() => FileParts.Of(name, bytes, Unpacking, cancellationToken), cancellationToken);
        var documents = new List<Document>(parts.Count);
        foreach (var part in parts)
        {
            documents.Add(await ReadAsync(part, isOnly: parts.Count == 1, cancellationToken));
        }

        var document = Join(parts, documents);
        return document.Pages.Count <= limits.MaxPages
            ? document
            : throw new PdfException(PdfFault.TooManyPages, "document", $"{document.Pages.Count} pages, more than {limits.MaxPages}.");
    }

    /// <summary>A ZIP says which pages are of which of its files, though it holds one only: a viewer must find it.</summary>
    private static Document Join(IReadOnlyList<FilePart> parts, List<Document> documents)
    {
        var joined = DocumentParts.Join(documents);
        return parts.Any(part => part.IsOfZip)
            ? joined with
            {
                Parts = [.. parts.Zip(documents, (part, document) => new DocumentPart(part.Name, document.Pages.Count))],
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
}
