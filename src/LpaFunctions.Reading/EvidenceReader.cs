using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Fields;

namespace LpaFunctions.Reading;

/// <summary>Reads evidence in this process: the file to a document, the document to the values of the fields.</summary>
public sealed class EvidenceReader(FileDocuments documents) : IEvidenceReader
{
    // One reference, so that a thread beside sees both or neither.
    private FieldReaderOfRegistry? _fields;

    public string Version => documents.Version;

    public async Task<DocumentReadings> ReadAsync(DocumentToRead document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        var bytes = document.File is { } file
            ? await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false)
            : document.Bytes;
        var read = await documents.ReadAsync(document.Name, bytes, cancellationToken).ConfigureAwait(false);
        var found = Fields(document.Registry).Read(read, document.Book, document.Indicator, document.Place);
        return new DocumentReadings(read.Pages.Count, Unread(read), Parts(read), found);
    }

    private static IReadOnlyList<int> Unread(Document document) =>
        [.. document.Pages.Where(p => p.Unread is not null || p is { Class: PageClass.Scan, Lines.Count: 0 }).Select(p => p.Number)];

    private static List<EvidencePart>? Parts(Document document) =>
        document.Parts is [_, ..] parts ? [.. parts.Select(part => new EvidencePart(part.Name, part.Pages))] : null;

    private EvidenceFieldReader Fields(LgoRegistry registry)
    {
        if (_fields is not { } known || known.Registry != registry)
        {
            _fields = known = new FieldReaderOfRegistry(registry, new EvidenceFieldReader(registry));
        }

        return known.Reader;
    }

    private sealed record FieldReaderOfRegistry(LgoRegistry Registry, EvidenceFieldReader Reader);
}
