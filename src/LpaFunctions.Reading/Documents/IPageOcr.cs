namespace LpaFunctions.Reading.Documents;

/// <summary>Reads pages without a text layer. The pages come back in the document model, with the engine's confidence.</summary>
public interface IPageOcr
{
    string Version { get; }

    Task<IReadOnlyList<Page>> ReadPagesAsync(
        ReadOnlyMemory<byte> bytes,
        IReadOnlyList<int> pageNumbers,
        CancellationToken cancellationToken
    );
}
