using System.Globalization;
using System.Runtime.CompilerServices;
using LpaFunctions.Embedded.State;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Embedded.Records;

/// <summary>Documents in the state file. An ETag is a number that the file gives out once, so a document that was removed and made again has another one.</summary>
public sealed class SqliteScoreStore(SqliteStateFile state) : IScoreStore
{
    private const int Chunk = 500;

    /// <summary>Behind every id.</summary>
    private const string Behind = "\uffff";

    public Task<StoredDocument?> GetAsync(DocumentKey key, CancellationToken cancellationToken) =>
        Task.FromResult(
            state.Read(c =>
                c.First(
                    "SELECT json, revision FROM documents WHERE container = ?1 AND partition = ?2 AND id = ?3",
                    row => new StoredDocument(key, row.Text(0), ETag(row.Number(1))),
                    key.Container,
                    key.Partition,
                    key.Id
                )
            )
        );

    public Task<string> PutAsync(DocumentKey key, string json, string? ifMatch, CancellationToken cancellationToken) =>
        WriteAsync(
            key,
            c =>
            {
                Check(c, key, ifMatch);
                var revision = c.Number("UPDATE revisions SET last = last + 1 RETURNING last")!.Value;
                c.Run(
                    "INSERT INTO documents VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT(container, partition, id) DO UPDATE SET json = ?4, revision = ?5",
                    key.Container,
                    key.Partition,
                    key.Id,
                    json,
                    revision
                );
                return ETag(revision);
            },
            cancellationToken
        );

    public Task DeleteAsync(DocumentKey key, string? ifMatch, CancellationToken cancellationToken) =>
        WriteAsync(
            key,
            c =>
            {
                if (Revision(c, key) is null)
                {
                    return 0;
                }

                Check(c, key, ifMatch);
                return c.Run(
                    "DELETE FROM documents WHERE container = ?1 AND partition = ?2 AND id = ?3",
                    key.Container,
                    key.Partition,
                    key.Id
                );
            },
            cancellationToken
        );

    public async IAsyncEnumerable<StoredDocument> ListAsync(
        string container,
        string partition,
        IdRange ids,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.CompletedTask;
        // In chunks: no read transaction stays open while the caller works, and memory does not grow with the partition.
        var after = "";
        for (var count = Chunk; count == Chunk; )
        {
            cancellationToken.ThrowIfCancellationRequested();
            var documents = ReadChunk(container, partition, ids, after);
            foreach (var document in documents)
            {
                yield return document;
                after = document.Key.Id;
            }

            count = documents.Count;
        }
    }

    private List<StoredDocument> ReadChunk(string container, string partition, IdRange ids, string after) =>
        state.Read(c =>
            c.All(
                "SELECT id, json, revision FROM documents WHERE container = ?1 AND partition = ?2 AND id >= ?3 AND id > ?4 AND id < ?5 ORDER BY id LIMIT ?6",
                row => new StoredDocument(new DocumentKey(container, partition, row.Text(0)), row.Text(1), ETag(row.Number(2))),
                container,
                partition,
                ids.From,
                after,
                ids.Before ?? Behind,
                Chunk
            )
        );

    public async IAsyncEnumerable<string> ListPartitionsAsync(
        string container,
        string partitionPrefix,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.CompletedTask;

        foreach (
            var partition in state.Read(c =>
                c.All(
                    "SELECT DISTINCT partition FROM documents WHERE container = ?1 AND partition >= ?2 AND partition < ?3 ORDER BY partition",
                    row => row.Text(0),
                    container,
                    partitionPrefix,
                    partitionPrefix + '\uffff'
                )
            )
        )
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return partition;
        }
    }

    // Readings and scores come from evidence again; decisions, facts, imports and announcements come from people, once.
    private Task<T> WriteAsync<T>(DocumentKey key, Func<StateConnection, T> work, CancellationToken cancellationToken) =>
        key.Container == LgoRecords.Readings || key.Id.StartsWith(LgoRecords.ScorePrefix, StringComparison.Ordinal)
            ? state.WriteAsync(work, cancellationToken)
            : state.WriteDurablyAsync(work, cancellationToken);

    private static void Check(StateConnection connection, DocumentKey key, string? ifMatch)
    {
        if (ifMatch is not null && ifMatch != (Revision(connection, key) is { } revision ? ETag(revision) : ""))
        {
            throw new ConflictException($"{key.Container}/{key.Partition}/{key.Id} was written by somebody else.");
        }
    }

    private static long? Revision(StateConnection connection, DocumentKey key) =>
        connection.Number(
            "SELECT revision FROM documents WHERE container = ?1 AND partition = ?2 AND id = ?3",
            key.Container,
            key.Partition,
            key.Id
        );

    private static string ETag(long revision) => revision.ToString(CultureInfo.InvariantCulture);
}
