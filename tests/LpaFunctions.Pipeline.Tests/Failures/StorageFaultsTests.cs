using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Testing;
using Microsoft.Data.Sqlite;

namespace LpaFunctions.Pipeline.Tests.Failures;

/// <summary>Causes as the system and SQLite really tell them.</summary>
public sealed class StorageFaultsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Sentence_FileOnAFullDisk_SaysSo()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This system has no /dev/full.");

        var error = Assert.ThrowsAny<IOException>(() => File.WriteAllText("/dev/full", "x"));

        Assert.Equal(StorageFaults.DiskFull, StorageFaults.Sentence(error));
    }

    [Theory]
    [InlineData("CREATE TABLE a (b); PRAGMA max_page_count = 1; INSERT INTO a VALUES (zeroblob(100000));", StorageFaults.DiskFull)]
    [InlineData("PRAGMA query_only = 1; CREATE TABLE a (b);", StorageFaults.ReadOnly)]
    public void Sentence_SqliteRefuses_SaysWhy(string sql, string sentence)
    {
        using var connection = new SqliteConnection($"Data Source={_folder["a.db"]};Pooling=False");
        connection.Open();

        // One by one: what follows a statement with rows fails in silence.
        var error = Assert.Throws<SqliteException>(() => Array.ForEach(sql.Split("; "), statement => Run(connection, statement)));

        Assert.Equal(sentence, StorageFaults.Sentence(new InvalidOperationException("around", error)));
    }

    [Fact]
    public void Sentence_FileThatIsNoDatabase_SaysSo()
    {
        File.WriteAllText(_folder["b.db"], new string('x', 5_000));
        using var connection = new SqliteConnection($"Data Source={_folder["b.db"]};Pooling=False");
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM sqlite_schema";

        var error = Assert.Throws<SqliteException>(() =>
        {
            connection.Open();
            command.ExecuteScalar();
        });

        Assert.Equal(StorageFaults.Damaged, StorageFaults.Sentence(error));
    }

    [Fact]
    public async Task Sentence_NobodyListens_SaysThatStorageIsAway()
    {
        using var http = new HttpClient();

        var error = await Assert.ThrowsAsync<HttpRequestException>(() =>
            http.GetAsync(new Uri("http://127.0.0.1:9/"), TestContext.Current.CancellationToken)
        );

        Assert.Equal(StorageFaults.Away, StorageFaults.Sentence(new AggregateException(error)));
    }

    [Fact]
    public void Sentence_FaultOfTheProgram_IsNone() => Assert.Null(StorageFaults.Sentence(new InvalidOperationException("x")));

    public void Dispose() => _folder.Dispose();

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
