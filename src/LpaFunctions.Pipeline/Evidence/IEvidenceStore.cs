namespace LpaFunctions.Pipeline.Evidence;

/// <summary>The evidence container: files at "{year}/{lgo}/{indicator}/{file}". Two adapters: a folder, and Blob storage.</summary>
public interface IEvidenceStore
{
    /// <summary>All files below a prefix ("" for all, "2568/3400102/" for one LGO), ordered by path (ordinal).</summary>
    IAsyncEnumerable<EvidenceFile> ListAsync(string prefix, CancellationToken cancellationToken);

    /// <summary>Opens the present version; null where there is no such file.</summary>
    Task<EvidenceContent?> OpenAsync(string path, CancellationToken cancellationToken);

    /// <summary>What the present version is, without opening it; null where there is no such file.</summary>
    Task<EvidenceFile?> FindAsync(string path, CancellationToken cancellationToken);

    /// <summary>Opens exactly the bytes of a range of one version.</summary>
    /// <returns>Null where the file is gone or has become another version.</returns>
    Task<Stream?> OpenRangeAsync(EvidenceFile file, ByteRange range, CancellationToken cancellationToken);

    /// <summary>Stores a file; an older version of the path is replaced.</summary>
    Task PutAsync(string path, Stream content, CancellationToken cancellationToken);

    /// <summary>Stores a file where none is. Of writers that meet, one wins; the others change nothing.</summary>
    /// <returns>False where a file is there.</returns>
    Task<bool> PutNewAsync(string path, Stream content, CancellationToken cancellationToken);

    /// <summary>Stores the next version of a file that was seen. Of writers that meet, one wins; the others change nothing.</summary>
    /// <returns>False where the file is gone or has become another version.</returns>
    Task<bool> ReplaceAsync(string path, string version, Stream content, CancellationToken cancellationToken);

    /// <summary>Removes a file; nothing happens where there is none.</summary>
    Task DeleteAsync(string path, CancellationToken cancellationToken);

    /// <summary>Removes the version of a file that was seen.</summary>
    /// <returns>False where the file is gone or has become another version.</returns>
    Task<bool> DeleteAsync(string path, string version, CancellationToken cancellationToken);

    /// <summary>A link with which one new file can be put at this path, and nothing else, until the given time.</summary>
    /// <param name="maxBytes">Largest file that the receiver should send; stated in the answer.</param>
    Task<UploadLink> CreateUploadLinkAsync(string path, DateTimeOffset expiresAt, long maxBytes, CancellationToken cancellationToken);
}

/// <param name="Path">Below the container, parts divided by '/'.</param>
/// <param name="Version">Changes with every version of the content: an ETag, or length and time of change in a folder.</param>
public sealed record EvidenceFile(string Path, long Bytes, string Version)
{
    /// <summary>When this version came into the store; null where the store does not say.</summary>
    public DateTimeOffset? Arrived { get; init; }
}

/// <param name="Content">To be disposed by the caller; may not seek.</param>
public sealed record EvidenceContent(EvidenceFile File, Stream Content) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}

public sealed record UploadLink(
    Uri Address,
    string Method,
    IReadOnlyDictionary<string, string> Headers,
    DateTimeOffset ExpiresAt,
    long MaxBytes
);
