using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.Publishing.Bundles;

/// <summary>The open-data container, and the reports container. Two adapters: a folder, and Blob storage.</summary>
public interface IBundleStore
{
    /// <summary>Writes a file that is not there yet. The same bytes again are no error: a step may run twice.</summary>
    /// <exception cref="ConflictException">Other bytes are there: published files never change.</exception>
    Task PutNewAsync(string path, ReadOnlyMemory<byte> content, string mediaType, CancellationToken cancellationToken);

    /// <summary>Replaces a pointer file in one step, so that a reader sees the old or the new one.</summary>
    /// <param name="ifMatch">ETag of the version that is replaced; "" where none may be there; null to replace any.</param>
    /// <exception cref="ConflictException">Another version is there.</exception>
    Task<string> PutPointerAsync(
        string path,
        ReadOnlyMemory<byte> content,
        string mediaType,
        string? ifMatch,
        CancellationToken cancellationToken
    );

    Task<BundleFile?> GetAsync(string path, CancellationToken cancellationToken);

    /// <summary>Takes a file away, with what the store kept of it; none there is no error. Only what is withdrawn is ever removed.</summary>
    Task RemoveAsync(string path, CancellationToken cancellationToken);

    /// <summary>Paths below a prefix, ordered (ordinal).</summary>
    IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken);
}

public sealed record BundleFile(string Path, ReadOnlyMemory<byte> Content, string MediaType, string ETag)
{
    /// <summary>When these bytes were written; null where the store does not say.</summary>
    public DateTimeOffset? Changed { get; init; }
}
