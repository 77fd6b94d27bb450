using System.Globalization;
using System.Runtime.CompilerServices;
using Dapper;
using LpaFunctions.Pipeline.State;
using Microsoft.Data.Sqlite;

namespace LpaFunctions.Pipeline.Scoring;

/// <summary>Documents in the state file. An ETag is a number that the file gives out once, so a document that was removed and made again has another one.</summary>
public sealed class SqliteScoreStore(SqliteStateFile state) : IScoreStore
{
    private const int Chunk = 500;

    public Task<StoredDocument?> GetAsync(DocumentKey key, CancellationToken cancellationToken) =>
        Task.FromResult(state.Read(c => c.QuerySingleOrDefault<Row>(
            "SELECT id, json, revision FROM documents WHERE container = @Container AND partition = @Partition AND id = @Id", key))?.Document(key.Container, key.Partition));

    public Task<string> PutAsync(DocumentKey key, string json, string? ifMatch, CancellationToken cancellationToken) =>
        WriteAsync(
            key,
            c =>
            {
                Check(c, key, ifMatch);
                var revision = c.ExecuteScalar<long>("UPDATE revisions SET last = last + 1 RETURNING last");
                c.Execute(
                    "INSERT INTO documents VALUES (@Container, @Partition, @Id, @json, @revision) ON CONFLICT(container, partition, id) DO UPDATE SET json = @json, revision = @revision",
                    new { key.Container, key.Partition, key.Id, json, revision });
                return ETag(revision);
            },
            cancellationToken);

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
                return c.Execute("DELETE FROM documents WHERE container = @Container AND partition = @Partition AND id = @Id", key);
            },
            cancellationToken);

    public async IAsyncEnumerable<StoredDocument> ListAsync(string container, string partition, string idPrefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        // In chunks: no read transaction stays open while the caller works, and memory does not grow with the partition.
        var after = "";
        for (Row[] rows = new Row[Chunk]; rows.Length == Chunk;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows = state.Read(c => c.Query<Row>(
                "SELECT id, json, revision FROM documents WHERE container = @container AND partition = @partition AND id >= @idPrefix AND id < @end AND id > @after ORDER BY id LIMIT @Chunk",
                new { container, partition, idPrefix, end = idPrefix + '\uffff', after, Chunk }).ToArray());
            foreach (var row in rows)
            {
                yield return row.Document(container, partition);
                after = row.Id;
            }
        }
    }

    public async IAsyncEnumerable<string> ListPartitionsAsync(string container, string partitionPrefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var partition in state.Read(c => c.Query<string>(
            "SELECT DISTINCT partition FROM documents WHERE container = @container AND partition >= @partitionPrefix AND partition < @end ORDER BY partition",
            new { container, partitionPrefix, end = partitionPrefix + '\uffff' }).ToArray()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return partition;
        }
    }

    // Readings and scores come from evidence again; decisions, facts, imports and announcements come from people, once.
    private Task<T> WriteAsync<T>(DocumentKey key, Func<SqliteConnection, T> work, CancellationToken cancellationToken) =>
        key.Container == LgoRecords.Readings || key.Id.StartsWith(LgoRecords.ScorePrefix, StringComparison.Ordinal)
            ? state.WriteAsync(work, cancellationToken)
            : state.WriteDurablyAsync(work, cancellationToken);

    private static void Check(SqliteConnection connection, DocumentKey key, string? ifMatch)
    {
        if (ifMatch is not null && ifMatch != (Revision(connection, key) is { } revision ? ETag(revision) : ""))
        {
            throw new ConflictException($"{key.Container}/{key.Partition}/{key.Id} was written by somebody else.");
        }
    }

    private static long? Revision(SqliteConnection connection, DocumentKey key) =>
        connection.ExecuteScalar<long?>("SELECT revision FROM documents WHERE container = @Container AND partition = @Partition AND id = @Id", key);

    private static string ETag(long revision) => revision.ToString(CultureInfo.InvariantCulture);

    private sealed record Row(string Id, string Json, long Revision)
    {
        public StoredDocument Document(string container, string partition) => new(new DocumentKey(container, partition, Id), Json, ETag(Revision));
    }
}
