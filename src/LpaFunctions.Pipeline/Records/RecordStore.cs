using System.Runtime.CompilerServices;
using System.Text.Json;

namespace LpaFunctions.Pipeline.Records;

/// <summary>Typed records over the score store. Each document is {"v": schema version, "data": record}.</summary>
public sealed class RecordStore(IScoreStore store)
{
    /// <summary>Raised when a record's shape changes so that older programs would misread it.</summary>
    public const int SchemaVersion = 1;

    /// <exception cref="JsonException">The document is of a newer schema, or no record of this type.</exception>
    public async Task<Stored<T>> GetAsync<T>(DocumentKey key, CancellationToken cancellationToken)
        where T : class =>
        await store.GetAsync(key, cancellationToken) is { } document ? new(Open<T>(document), document.ETag) : new(null, "");

    /// <param name="ifMatch">As in <see cref="IScoreStore.PutAsync"/>.</param>
    public Task<string> PutAsync<T>(DocumentKey key, T record, string? ifMatch, CancellationToken cancellationToken)
        where T : class => store.PutAsync(key, PipelineJson.Write(new Envelope<T>(SchemaVersion, record)), ifMatch, cancellationToken);

    public Task DeleteAsync(DocumentKey key, string? ifMatch, CancellationToken cancellationToken) =>
        store.DeleteAsync(key, ifMatch, cancellationToken);

    /// <summary>The records of a partition whose id is in a range, or begins with a prefix, ordered by id.</summary>
    public IAsyncEnumerable<T> ListAsync<T>(string container, string partition, IdRange ids, CancellationToken cancellationToken)
        where T : class => ListAsync<T>(container, partition, ids, _ => true, cancellationToken);

    /// <param name="wanted">By id: what is not wanted is not parsed.</param>
    public async IAsyncEnumerable<T> ListAsync<T>(
        string container,
        string partition,
        IdRange ids,
        Predicate<string> wanted,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
        where T : class
    {
        await foreach (var document in store.ListAsync(container, partition, ids, cancellationToken))
        {
            if (wanted(document.Key.Id))
            {
                yield return Open<T>(document);
            }
        }
    }

    public IAsyncEnumerable<string> ListPartitionsAsync(string container, string prefix, CancellationToken cancellationToken) =>
        store.ListPartitionsAsync(container, prefix, cancellationToken);

    private static T Open<T>(StoredDocument document)
        where T : class
    {
        var envelope = PipelineJson.Read<Envelope<T>>(document.Json);
        return envelope.V <= SchemaVersion && envelope.Data is { } data
            ? data
            : throw new JsonException(
                $"{document.Key.Container}/{document.Key.Partition}/{document.Key.Id} has schema version {envelope.V}; this program knows up to {SchemaVersion}."
            );
    }

    private sealed record Envelope<T>(int V, T? Data)
        where T : class;
}
