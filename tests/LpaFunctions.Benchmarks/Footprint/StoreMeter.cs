using System.Text.Encodings.Web;
using System.Text.Json;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Benchmarks.Footprint;

/// <summary>Counts what is asked of the store and how large its documents are in the form that Cosmos DB holds: the JSON as text inside a document.</summary>
internal sealed class StoreMeter(IScoreStore inner) : IScoreStore
{
    private static readonly JsonSerializerOptions AsText = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private List<StoreCall> _calls = [];

    /// <summary>Size in bytes of every document as it is now.</summary>
    public Dictionary<DocumentKey, long> Sizes { get; } = [];

    /// <summary>The calls since the last time.</summary>
    public IReadOnlyList<StoreCall> Take() => Interlocked.Exchange(ref _calls, []);

    public async Task<StoredDocument?> GetAsync(DocumentKey key, CancellationToken cancellationToken)
    {
        var found = await inner.GetAsync(key, cancellationToken);
        _calls.Add(new StoreCall(key.Container, "read", 1, found is null ? 0 : Size(found.Json)));
        return found;
    }

    public async Task<string> PutAsync(DocumentKey key, string json, string? ifMatch, CancellationToken cancellationToken)
    {
        _calls.Add(new StoreCall(key.Container, "write", 1, Sizes[key] = Size(json)));
        return await inner.PutAsync(key, json, ifMatch, cancellationToken);
    }

    public Task DeleteAsync(DocumentKey key, string? ifMatch, CancellationToken cancellationToken)
    {
        _calls.Add(new StoreCall(key.Container, "delete", 1, Sizes.GetValueOrDefault(key)));
        Sizes.Remove(key);
        return inner.DeleteAsync(key, ifMatch, cancellationToken);
    }

    public async IAsyncEnumerable<StoredDocument> ListAsync(
        string container,
        string partition,
        IdRange ids,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var (count, bytes) = (0, 0L);
        await foreach (var document in inner.ListAsync(container, partition, ids, cancellationToken))
        {
            (count, bytes) = (count + 1, bytes + Size(document.Json));
            yield return document;
        }

        _calls.Add(new StoreCall(container, "list", count, bytes));
    }

    public async IAsyncEnumerable<string> ListPartitionsAsync(
        string container,
        string partitionPrefix,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var count = 0;
        await foreach (var partition in inner.ListPartitionsAsync(container, partitionPrefix, cancellationToken))
        {
            count++;
            yield return partition;
        }

        _calls.Add(new StoreCall(container, "partitions", count, 0));
    }

    private static long Size(string json) => JsonSerializer.SerializeToUtf8Bytes(json, AsText).LongLength;
}
