using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;

namespace LpaFunctions.Reading.Assembling;

/// <summary>
/// Our own reader, in the process that asks: a reader process, a command, a test (docs/adr/0110). Each document has a thread of its own with a
/// deep stack; a document that neither ends nor hears its deadline is given up after a grace time and counted as too slow.
/// </summary>
public sealed class PdfPigDocumentReader(ReadingLimits limits) : IDocumentReader
{
    public string Version => PdfDocumentReader.Version;

    public Task<Document> ReadAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        PdfDocumentReader.ReadAsync(bytes, limits, cancellationToken);
}
