using LpaFunctions.Core.Bundles;
using LpaFunctions.Pipeline.Publishing.Bundles;

namespace LpaFunctions.Pipeline.Publishing.Sites;

/// <summary>Pages on their way into a store, so many at once: each waits for the disk or the network, and the next is made meanwhile.</summary>
internal sealed class SideBySideWriter(IBundleStore store, int most)
{
    private readonly List<Task> _underWay = [];
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    /// <summary>Paths of all that was taken so far.</summary>
    public IReadOnlySet<string> Written => _written;

    public async ValueTask WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        _written.Add(path);
        if (_underWay.Count == most)
        {
            var done = await Task.WhenAny(_underWay);
            _underWay.Remove(done);
            await done;
        }

        // The memory is the maker's again as soon as this returns.
        _underWay.Add(PutAsync(path, content.ToArray(), cancellationToken));
    }

    public async Task FinishAsync()
    {
        await Task.WhenAll(_underWay);
        _underWay.Clear();
    }

    private async Task PutAsync(string path, byte[] content, CancellationToken cancellationToken)
    {
        var there = await store.GetAsync(path, cancellationToken);
        if (there is null || !there.Content.Span.SequenceEqual(content))
        {
            await store.PutPointerAsync(path, content, MediaTypes.ForPath(path), null, cancellationToken);
        }
    }
}
