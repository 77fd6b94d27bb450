namespace LpaFunctions.Pipeline.Records;

/// <summary>
/// Documents by container, partition and id, under ETags. Two adapters: SQLite, and Cosmos DB (containers readings, scores, results).
/// Only point reads, one-partition queries and lists of partitions; what a document means is for <see cref="Records.RecordStore"/> and the records over it.
/// </summary>
public interface IScoreStore
{
    Task<StoredDocument?> GetAsync(DocumentKey key, CancellationToken cancellationToken);

    /// <summary>Writes a document. Without <paramref name="ifMatch"/> it replaces what is there; "" means: only where nothing is there.</summary>
    /// <returns>The new ETag.</returns>
    /// <exception cref="ConflictException">The stored ETag is another one (or a document is there).</exception>
    Task<string> PutAsync(DocumentKey key, string json, string? ifMatch, CancellationToken cancellationToken);

    /// <summary>Removes a document; nothing happens where there is none.</summary>
    /// <exception cref="ConflictException">The stored ETag is another one.</exception>
    Task DeleteAsync(DocumentKey key, string? ifMatch, CancellationToken cancellationToken);

    /// <summary>All documents of a partition whose id is in a range, or begins with a prefix, ordered by id (ordinal).</summary>
    IAsyncEnumerable<StoredDocument> ListAsync(string container, string partition, IdRange ids, CancellationToken cancellationToken);

    /// <summary>The partitions of a container that begin with a prefix, ordered. Not for the hot path: it asks every partition.</summary>
    IAsyncEnumerable<string> ListPartitionsAsync(string container, string partitionPrefix, CancellationToken cancellationToken);
}

/// <param name="Container">readings, scores or results.</param>
/// <param name="Partition">"2568-3400102" in readings and scores, "2568-40" in results.</param>
/// <param name="Id">Letters, digits, '.', '_', '-' and ':'; up to 200.</param>
public readonly record struct DocumentKey(string Container, string Partition, string Id);

public sealed record StoredDocument(DocumentKey Key, string Json, string ETag);

/// <summary>Somebody else wrote first. Load again and decide again.</summary>
public sealed class ConflictException(string message, Exception? inner = null) : Exception(message, inner);
