using LpaFunctions.Pipeline.Settings;
using LpaFunctions.Reading;
using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Pipeline.Evidence;

/// <summary>
/// Our own reader, in this process (docs/adr/0022). Each document has a thread of its own with a deep stack; a document that neither
/// ends nor hears its deadline is given up after a grace time and counted as too slow.
/// </summary>
public sealed class PdfPigDocumentReader(PipelineOptions options) : IDocumentReader
{
    public string Version => PdfDocumentReader.Version;

    public Task<Document> ReadAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        PdfDocumentReader.ReadAsync(bytes, options.Limits, cancellationToken);
}
