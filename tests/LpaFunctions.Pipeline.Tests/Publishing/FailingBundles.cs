using LpaFunctions.Pipeline.Publishing.Bundles;

namespace LpaFunctions.Pipeline.Tests.Publishing;

/// <summary>A store over the real one that fails at one write and every one after it, as a killed process does.</summary>
internal sealed class FailingBundles(IBundleStore inner, int writes) : IBundleStore
{
    private int _left = writes;

    public Task PutNewAsync(string path, ReadOnlyMemory<byte> content, string mediaType, CancellationToken cancellationToken)
    {
        Count(path);
        return inner.PutNewAsync(path, content, mediaType, cancellationToken);
    }

    public Task<string> PutPointerAsync(
        string path,
        ReadOnlyMemory<byte> content,
        string mediaType,
        string? ifMatch,
        CancellationToken cancellationToken
    )
    {
        Count(path);
        return inner.PutPointerAsync(path, content, mediaType, ifMatch, cancellationToken);
    }

    public Task<BundleFile?> GetAsync(string path, CancellationToken cancellationToken) => inner.GetAsync(path, cancellationToken);

    public Task RemoveAsync(string path, CancellationToken cancellationToken)
    {
        Count(path);
        return inner.RemoveAsync(path, cancellationToken);
    }

    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken) =>
        inner.ListAsync(prefix, cancellationToken);

    private void Count(string path)
    {
        if (Interlocked.Decrement(ref _left) < 0)
        {
            throw new IOException($"stopped before {path}");
        }
    }
}
