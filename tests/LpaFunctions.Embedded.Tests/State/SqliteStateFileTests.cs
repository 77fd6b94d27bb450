using Dapper;
using LpaFunctions.Embedded.State;
using LpaFunctions.Testing;

namespace LpaFunctions.Embedded.Tests.State;

public sealed class SqliteStateFileTests : IDisposable
{
    private readonly EmbeddedData _embedded = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WriteAsync_OnePieceFails_TheOthersOfItsBatchAreWritten()
    {
        var writes = Enumerable
            .Range(0, 50)
            .Select(i =>
                _embedded.State.WriteAsync(
                    c =>
                        i == 25
                            ? throw new InvalidOperationException("25")
                            : c.Execute("INSERT INTO secrets VALUES (@name, x'00')", new { name = $"s{i}" }),
                    Stop
                )
            )
            .ToArray();

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => writes[25]);
        Assert.Equal("25", error.Message);

        await Task.WhenAll(writes.Where((_, i) => i != 25));

        Assert.Equal(49, Secrets());
    }

    [Fact]
    public async Task WriteAsync_PieceThatFailsHalfway_LeavesNothingOfItself()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _embedded.State.WriteAsync<int>(
                c =>
                {
                    c.Execute("INSERT INTO secrets VALUES ('half', x'00')");
                    throw new InvalidOperationException();
                },
                Stop
            )
        );

        Assert.Equal(0, Secrets());
    }

    [Fact]
    public async Task WriteAsync_SecondProcessOnTheSameFile_WaitsItsTurn()
    {
        using var other = new SqliteStateFile(_embedded.Options);

        await Task.WhenAll(
            Enumerable
                .Range(0, 100)
                .Select(i =>
                    (i % 2 == 0 ? other : _embedded.State).WriteAsync(c => c.Execute("UPDATE revisions SET last = last + 1"), Stop)
                )
        );

        Assert.Equal(100, other.Read(c => c.ExecuteScalar<int>("SELECT last FROM revisions")));
    }

    [Fact]
    public void Secret_AfterARestart_IsTheSame()
    {
        var before = _embedded.State.Secret("upload-links");
        using var again = new SqliteStateFile(_embedded.Options);
        Assert.Equal(before, again.Secret("upload-links"));
        Assert.NotEqual(before, again.Secret("another"));
    }

    [Fact]
    public async Task Open_FileOfANewerProgram_SaysSoInThai()
    {
        await _embedded.State.WriteAsync(c => c.Execute($"PRAGMA user_version = {StateSchema.Current + 1}"), Stop);
        using var again = new SqliteStateFile(_embedded.Options);
        var error = Assert.Throws<StateFileException>(() => again.Read(c => 0));
        Assert.Contains("ใหม่กว่าที่โปรแกรมนี้รู้จัก", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteDurablyAsync_AmongOtherWrites_WaitsForTheDisk()
    {
        Assert.Equal("wal", _embedded.State.Read(c => c.ExecuteScalar<string>("PRAGMA journal_mode")));

        const int Normal = 1,
            Full = 2;

        Assert.Equal(Normal, await _embedded.State.WriteAsync(Synchronous, Stop));
        Assert.Equal(Full, await _embedded.State.WriteDurablyAsync(Synchronous, Stop));
        Assert.Equal(Normal, await _embedded.State.WriteAsync(Synchronous, Stop));
    }

    [Fact]
    public async Task WriteWithTheNextAsync_AnotherWriteFollows_IsDoneBeforeIt()
    {
        var first = _embedded.State.WriteWithTheNextAsync(c => c.Execute("INSERT INTO secrets VALUES ('first', x'00')"), Stop);
        var seen = await _embedded.State.WriteAsync(c => c.ExecuteScalar<int>("SELECT COUNT(*) FROM secrets"), Stop);

        await first;

        Assert.Equal(1, seen);
    }

    [Fact]
    public async Task WriteWithTheNextAsync_NothingFollows_IsWrittenAllTheSame()
    {
        await _embedded.State.WriteWithTheNextAsync(c => c.Execute("INSERT INTO secrets VALUES ('alone', x'00')"), Stop);

        Assert.Equal(1, Secrets());
    }

    [Fact]
    public void WriteWithTheNextAsync_FileIsClosedBefore_IsWritten()
    {
        using (var file = new SqliteStateFile(_embedded.Options))
        {
            _ = file.WriteWithTheNextAsync(c => c.Execute("INSERT INTO secrets VALUES ('last', x'00')"), Stop);
        }

        Assert.Equal(1, Secrets());
    }

    public void Dispose() => _embedded.Dispose();

    private static int Synchronous(Microsoft.Data.Sqlite.SqliteConnection connection) =>
        connection.ExecuteScalar<int>("PRAGMA synchronous");

    private int Secrets() => _embedded.State.Read(c => c.ExecuteScalar<int>("SELECT COUNT(*) FROM secrets"));
}
