using Dapper;
using LpaFunctions.Embedded.State;
using LpaFunctions.Testing;
using Microsoft.Data.Sqlite;

namespace LpaFunctions.Embedded.Tests.State;

/// <summary>Every shape in which a state file was ever written, word for word, brought to the present one.</summary>
public sealed class StateSchemaTests : IDisposable
{
    private const string First = """
        CREATE TABLE documents (
            container TEXT NOT NULL, partition TEXT NOT NULL, id TEXT NOT NULL,
            json TEXT NOT NULL, revision INTEGER NOT NULL,
            UNIQUE (container, partition, id));
        CREATE TABLE revisions (last INTEGER NOT NULL);
        INSERT INTO revisions VALUES (0);
        CREATE TABLE messages (
            id INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, body TEXT NOT NULL,
            visible_at INTEGER NOT NULL, dequeue_count INTEGER NOT NULL DEFAULT 0, hold INTEGER NOT NULL DEFAULT 0);
        CREATE INDEX messages_by_time ON messages (queue, visible_at, id);
        CREATE TABLE secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL);
        PRAGMA user_version = 1;
        """;

    private const string Second =
        First
        + """
            CREATE INDEX messages_untaken ON messages (queue, body) WHERE dequeue_count = 0;
            CREATE TABLE marks (name TEXT PRIMARY KEY);
            """;

    private readonly EmbeddedData _embedded = new();

    [Theory]
    [InlineData(First)]
    [InlineData(Second)]
    public async Task Open_FileOfAnEarlierProgram_KeepsWhatItHoldsAndHasThePresentShape(string shape)
    {
        Write(shape);

        var document = _embedded.State.Read(c => c.ExecuteScalar<string>("SELECT json FROM documents WHERE id = 'd'"));
        var message = _embedded.State.Read(c => c.ExecuteScalar<string>("SELECT body FROM messages"));

        Assert.Equal("{\"a\":1}", document);
        Assert.Equal("m", message);
        Assert.Equal([7, 7], _embedded.State.Secret("upload-links"));
        Assert.Equal(StateSchema.Current, _embedded.State.Read(c => c.ExecuteScalar<int>("PRAGMA user_version")));
        using var fresh = new EmbeddedData();
        Assert.Equal(Shape(fresh), Shape(_embedded));
        Assert.True(await _embedded.State.WriteAsync(c => StateMarks.Set(c, StateMarks.Running), TestContext.Current.CancellationToken));
    }

    public void Dispose() => _embedded.Dispose();

    private void Write(string shape)
    {
        using var connection = new SqliteConnection($"Data Source={_embedded.Options.StateFile};Pooling=False");
        connection.Open();
        connection.Execute("PRAGMA journal_mode=WAL");
        connection.Execute(shape);
        connection.Execute("INSERT INTO documents VALUES ('scores', 'p', 'd', '{\"a\":1}', 1)");
        connection.Execute("INSERT INTO messages (queue, body, visible_at) VALUES ('q', 'm', 0)");
        connection.Execute("INSERT INTO secrets VALUES ('upload-links', x'0707')");
    }

    private static List<string> Shape(EmbeddedData data) =>
        data.State.Read(c => c.Query<string>("SELECT type || ' ' || name FROM sqlite_schema ORDER BY 1").ToList());
}
