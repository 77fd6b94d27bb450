using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Azure.Layout;

/// <summary>Document Intelligence in place of our own reader (<see cref="LayoutUse.Everything"/>).</summary>
public sealed class FormRecognizerReader(LayoutService service) : IDocumentReader
{
    public string Version => service.Version;

    public Task<Document> ReadAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        service.ReadAsync(bytes, [], cancellationToken);
}
