using Dapper;
using LpaFunctions.Testing;
using Microsoft.Data.Sqlite;

namespace LpaFunctions.Embedded.Tests.State;

public sealed class StateConnectionTests : IDisposable
{
    private const string Insert = "INSERT INTO messages(queue, body, visible_at) VALUES (?1, ?2, ?3)";
    private readonly EmbeddedData _embedded = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_SameStatementWithOtherValues_WritesEachOfThem()
    {
        string[] bodies = ["", "แผน ๑", "'; DROP TABLE messages; --", new('ก', 100_000)];

        var changed = await _embedded.State.WriteAsync(c => bodies.Select(b => c.Run(Insert, "q", b, long.MaxValue)).ToArray(), Stop);

        Assert.Equal([1, 1, 1, 1], changed);
        Assert.Equal(
            bodies.Select(b => (b, long.MaxValue)),
            _embedded.State.Read(c => c.All("SELECT body, visible_at FROM messages ORDER BY id", row => (row.Text(0), row.Number(1))))
        );
    }

    [Fact]
    public async Task First_ManyRowsOrNone_GivesTheFirstOrTheDefault()
    {
        await _embedded.State.WriteAsync(c => c.Run(Insert, "q", "a", 1) + c.Run(Insert, "q", "b", 2), Stop);

        const string Bodies = "SELECT body FROM messages WHERE queue = ?1 ORDER BY id";

        Assert.Equal("a", _embedded.State.Read(c => c.First(Bodies, row => row.Text(0), "q")));
        Assert.Null(_embedded.State.Read(c => c.First(Bodies, row => row.Text(0), "other")));
        Assert.Null(_embedded.State.Read(c => c.Number("SELECT visible_at FROM messages WHERE queue = ?1", "other")));
        Assert.Equal(1, _embedded.State.Read(c => c.Number("SELECT visible_at FROM messages WHERE queue = ?1 ORDER BY id", "q")));
    }

    [Fact]
    public async Task Run_StatementThatSqliteRefuses_ThrowsWithItsCodeAndRunsAgain()
    {
        const string Secret = "INSERT INTO secrets VALUES (?1, x'00')";

        await _embedded.State.WriteAsync(c => c.Run(Secret, "a"), Stop);

        var error = await Assert.ThrowsAsync<SqliteException>(() => _embedded.State.WriteAsync(c => c.Run(Secret, "a"), Stop));
        Assert.Equal(19, error.SqliteErrorCode);
        Assert.Contains("UNIQUE", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, await _embedded.State.WriteAsync(c => c.Run(Secret, "b"), Stop));
        await Assert.ThrowsAsync<SqliteException>(() => _embedded.State.WriteAsync(c => c.Run("INSERT INTO nowhere VALUES (1)"), Stop));
    }

    [Fact]
    public async Task Read_AfterAnotherConnectionWrote_SeesItThroughTheSameStatement()
    {
        const string Last = "SELECT last FROM revisions";
        Assert.Equal(0, _embedded.State.Read(c => c.Number(Last)));
        await _embedded.State.WriteAsync(c => c.Run("UPDATE revisions SET last = 7"), Stop);
        Assert.Equal(7, _embedded.State.Read(c => c.Number(Last)));
    }

    [Fact]
    public async Task Read_OnlyTheFirstOfManyRows_HoldsNoLookAtTheFileOpen()
    {
        await _embedded.State.WriteAsync(c => Enumerable.Range(0, 100).Sum(i => c.Run(Insert, "q", $"{i}", i)), Stop);

        Assert.Equal("0", _embedded.State.Read(c => c.First("SELECT body FROM messages ORDER BY id", row => row.Text(0))));

        using var other = new SqliteConnection($"Data Source={_embedded.Options.StateFile};Pooling=False;Default Timeout=1");

        // TRUNCATE empties the log only where nobody reads; the first column says whether somebody was in the way.
        Assert.Equal(0, other.ExecuteScalar<long>("PRAGMA wal_checkpoint(TRUNCATE)"));
    }

    [Fact]
    public async Task Dispose_WhileAnotherThreadReads_ClosesTheFile()
    {
        var (inside, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var reading = Task.Run(
            () =>
                _embedded.State.Read(c =>
                {
                    inside.SetResult();
                    go.Task.Wait(Stop);
                    return c.Number("SELECT last FROM revisions");
                }),
            Stop
        );
        await inside.Task;
        _embedded.State.Dispose();

        go.SetResult();

        Assert.Equal(0, await reading);
        // The last connection that closes empties the log.
        Assert.Equal(0, new FileInfo(_embedded.Options.StateFile + "-wal").Length);
    }

    public void Dispose() => _embedded.Dispose();
}
