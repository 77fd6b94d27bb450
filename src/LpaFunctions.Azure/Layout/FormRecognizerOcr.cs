using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Azure.Layout;

/// <summary>Document Intelligence for the pages without a text layer (<see cref="LayoutUse.Scans"/>): only they are charged.</summary>
public sealed class FormRecognizerOcr(LayoutService service) : IPageOcr
{
    public string Version => service.Version;

    public async Task<IReadOnlyList<Page>> ReadPagesAsync(
        ReadOnlyMemory<byte> bytes,
        IReadOnlyList<int> pageNumbers,
        CancellationToken cancellationToken
    ) => pageNumbers.Count == 0 ? [] : (await service.ReadAsync(bytes, pageNumbers, cancellationToken)).Pages;
}
