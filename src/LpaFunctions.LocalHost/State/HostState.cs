using Dapper;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.State;

namespace LpaFunctions.LocalHost.State;

/// <summary>What the embedded host itself must remember over restarts: blob receipts and the last runs of timers.</summary>
public sealed class HostState(SqliteStateFile file)
{
    private const string Tables =
        """
        CREATE TABLE IF NOT EXISTS host_receipts (function TEXT NOT NULL, path TEXT NOT NULL, version TEXT NOT NULL, state INTEGER NOT NULL, PRIMARY KEY (function, path)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS host_timers (function TEXT PRIMARY KEY, last INTEGER NOT NULL, next INTEGER NOT NULL) WITHOUT ROWID;
        """;

    public Task PrepareAsync(CancellationToken cancellationToken) => file.WriteAsync(c => c.Execute(Tables), cancellationToken);

    /// <summary>All receipts of a function whose path begins with a prefix.</summary>
    public IReadOnlyDictionary<string, BlobReceipt> Receipts(string function, string prefix) => file.Read(c => c
        .Query<(string Path, string Version, long State)>(
            "SELECT path, version, state FROM host_receipts WHERE function = @function AND path >= @prefix AND path < @prefix || char(1114111)", new { function, prefix })
        .ToDictionary(r => r.Path, r => new BlobReceipt(r.Version, (ReceiptState)r.State), StringComparer.Ordinal));

    public BlobReceipt? Receipt(string function, string path) => file.Read(c => c.QuerySingleOrDefault<(string Version, long State)?>(
        "SELECT version, state FROM host_receipts WHERE function = @function AND path = @path", new { function, path })) is { } row
            ? new BlobReceipt(row.Version, (ReceiptState)row.State)
            : null;

    /// <summary>Notes that messages for these versions lie in the queue. A version that is done already stays done: its function may be faster than this line.</summary>
    public Task QueuedAsync(string function, IEnumerable<EvidenceFile> files, CancellationToken cancellationToken) => SaveAsync(
        files.Select(f => new Row(function, f.Path, f.Version, ReceiptState.Queued)), "version <> @Version", cancellationToken);

    /// <summary>Notes that the function is done with this version, unless a newer one was queued meanwhile.</summary>
    public Task DoneAsync(string function, string path, string version, CancellationToken cancellationToken) => SaveAsync(
        [new Row(function, path, version, ReceiptState.Done)], "version = @Version", cancellationToken);

    /// <summary>Forgets a file that is gone, so that it counts as new when it comes back.</summary>
    public Task RemoveReceiptAsync(string function, string path, CancellationToken cancellationToken) =>
        file.WriteAsync(c => c.Execute("DELETE FROM host_receipts WHERE function = @function AND path = @path", new { function, path }), cancellationToken);

    public Task<TimerStatus?> TimerAsync(string function, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(file.Read(c => c.QuerySingleOrDefault<(long Last, long Next)?>("SELECT last, next FROM host_timers WHERE function = @function", new { function })) is { } row
            ? new TimerStatus(DateTimeOffset.FromUnixTimeMilliseconds(row.Last), DateTimeOffset.FromUnixTimeMilliseconds(row.Next))
            : null);
    }

    public Task SaveTimerAsync(string function, TimerStatus status, CancellationToken cancellationToken) => file.WriteAsync(
        c => c.Execute(
            "INSERT INTO host_timers VALUES (@function, @last, @next) ON CONFLICT (function) DO UPDATE SET last = @last, next = @next",
            new { function, last = status.Last.ToUnixTimeMilliseconds(), next = status.Next.ToUnixTimeMilliseconds() }),
        cancellationToken);

    private Task<int> SaveAsync(IEnumerable<Row> rows, string where, CancellationToken cancellationToken) => file.WriteAsync(
        c => c.Execute(
            $"INSERT INTO host_receipts VALUES (@Function, @Path, @Version, @State) ON CONFLICT (function, path) DO UPDATE SET version = @Version, state = @State WHERE {where}",
            rows),
        cancellationToken);

    private sealed record Row(string Function, string Path, string Version, ReceiptState State);
}
