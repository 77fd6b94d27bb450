using System.Globalization;
using Dapper;
using LpaFunctions.Embedded.State;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Queues;

namespace LpaFunctions.LocalHost.State;

/// <summary>What the embedded host itself must remember over restarts: blob receipts and the last runs of timers.</summary>
public sealed class HostState(SqliteStateFile file)
{
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS host_receipts (function TEXT NOT NULL, path TEXT NOT NULL, version TEXT NOT NULL, state INTEGER NOT NULL, PRIMARY KEY (function, path)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS host_timers (function TEXT PRIMARY KEY, last INTEGER NOT NULL, next INTEGER NOT NULL) WITHOUT ROWID;
        """;

    public Task PrepareAsync(CancellationToken cancellationToken) => file.WriteAsync(c => c.Execute(Tables), cancellationToken);

    /// <summary>All receipts of a function whose path begins with a prefix.</summary>
    public IReadOnlyDictionary<string, BlobReceipt> Receipts(string function, string prefix) =>
        file.Read(c =>
            c.All(
                    "SELECT version, state, path FROM host_receipts WHERE function = ?1 AND path >= ?2 AND path < ?2 || char(1114111)",
                    row => (Path: row.Text(2), Receipt: AsReceipt(row)),
                    function,
                    prefix
                )
                .ToDictionary(r => r.Path, r => r.Receipt, StringComparer.Ordinal)
        );

    public BlobReceipt? Receipt(string function, string path) =>
        file.Read(c => c.First("SELECT version, state FROM host_receipts WHERE function = ?1 AND path = ?2", AsReceipt, function, path));

    /// <summary>Notes that messages for these versions lie in the queue. A version that is done already stays done: its function may be faster than this line.</summary>
    public Task QueuedAsync(string function, IEnumerable<EvidenceFile> files, CancellationToken cancellationToken) =>
        SaveAsync(function, files.Select(f => (f.Path, f.Version)), ReceiptState.Queued, "version <> ?3", cancellationToken);

    /// <summary>Notes that the function is done with this version, unless a newer one was queued meanwhile.</summary>
    public Task DoneAsync(string function, string path, string version, CancellationToken cancellationToken) =>
        SaveAsync(function, [(path, version)], ReceiptState.Done, "version = ?3", cancellationToken);

    /// <summary>
    /// Notes that the function is done with this version, and takes the message out of the state file's queue in the same write, which goes
    /// along with the next one: a host that is killed before it runs the function once more, which finds that nothing changed.
    /// </summary>
    public Task FinishAsync(
        string function,
        string path,
        string version,
        string queue,
        QueueMessage message,
        CancellationToken cancellationToken
    )
    {
        var (id, hold) = (long.Parse(message.Id, CultureInfo.InvariantCulture), long.Parse(message.Receipt, CultureInfo.InvariantCulture));
        return file.WriteWithTheNextAsync(
            c =>
            {
                Save(c, function, path, version, ReceiptState.Done, "version = ?3");
                return c.Run("DELETE FROM messages WHERE id = ?1 AND queue = ?2 AND hold = ?3", id, queue, hold);
            },
            cancellationToken
        );
    }

    /// <summary>Forgets a file that is gone, so that it counts as new when it comes back.</summary>
    public Task RemoveReceiptAsync(string function, string path, CancellationToken cancellationToken) =>
        file.WriteAsync(
            c => c.Execute("DELETE FROM host_receipts WHERE function = @function AND path = @path", new { function, path }),
            cancellationToken
        );

    public Task<TimerStatus?> TimerAsync(string function, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var row = file.Read(c =>
            c.QuerySingleOrDefault<(long Last, long Next)?>(
                "SELECT last, next FROM host_timers WHERE function = @function",
                new { function }
            )
        );
        var status = row is var (last, next)
            ? new TimerStatus(DateTimeOffset.FromUnixTimeMilliseconds(last), DateTimeOffset.FromUnixTimeMilliseconds(next))
            : null;
        return Task.FromResult(status);
    }

    public Task SaveTimerAsync(string function, TimerStatus status, CancellationToken cancellationToken) =>
        file.WriteAsync(
            c =>
                c.Execute(
                    "INSERT INTO host_timers VALUES (@function, @last, @next) ON CONFLICT (function) DO UPDATE SET last = @last, next = @next",
                    new
                    {
                        function,
                        last = status.Last.ToUnixTimeMilliseconds(),
                        next = status.Next.ToUnixTimeMilliseconds(),
                    }
                ),
            cancellationToken
        );

    private Task<int> SaveAsync(
        string function,
        IEnumerable<(string Path, string Version)> files,
        ReceiptState receipt,
        string where,
        CancellationToken cancellationToken
    )
    {
        (string Path, string Version)[] all = [.. files];
        return file.WriteAsync(c => all.Sum(f => Save(c, function, f.Path, f.Version, receipt, where)), cancellationToken);
    }

    private static int Save(StateConnection connection, string function, string path, string version, ReceiptState receipt, string where) =>
        connection.Run(
            $"INSERT INTO host_receipts VALUES (?1, ?2, ?3, ?4) ON CONFLICT (function, path) DO UPDATE SET version = ?3, state = ?4 WHERE {where}",
            function,
            path,
            version,
            (long)receipt
        );

    private static BlobReceipt AsReceipt(StateRow row) => new(row.Text(0), (ReceiptState)row.Number(1));
}
