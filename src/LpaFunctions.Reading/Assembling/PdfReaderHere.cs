using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;

namespace LpaFunctions.Reading.Assembling;

/// <summary>Our own reader in a reader process: on the thread that takes the messages, for the host ends what holds it (docs/adr/0110).</summary>
internal sealed class PdfReaderHere(ReadingLimits limits) : IDocumentReader
{
    public string Version => PdfDocumentReader.Version;

    public Task<Document> ReadAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        Task.FromResult(PdfDocumentReader.ReadHere(bytes, limits, cancellationToken));
}
