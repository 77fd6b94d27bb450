using Dapper;
using Microsoft.Data.Sqlite;

namespace LpaFunctions.Embedded.State;

/// <summary>Words that the state file keeps about itself.</summary>
public static class StateMarks
{
    /// <summary>A host works on the file, or fell while it did.</summary>
    public const string Running = "running";

    /// <summary>The file comes from a backup, or was taken as it is: what it asks of queues may be behind what it holds.</summary>
    public const string Restored = "restored";

    public static bool IsSet(SqliteConnection connection, string mark) =>
        connection.ExecuteScalar<int>("SELECT COUNT(*) FROM marks WHERE name = @mark", new { mark }) > 0;

    /// <returns>Whether it was not set before.</returns>
    public static bool Set(SqliteConnection connection, string mark) =>
        connection.Execute("INSERT INTO marks VALUES (@mark) ON CONFLICT(name) DO NOTHING", new { mark }) == 1;

    /// <returns>Whether it was set.</returns>
    public static bool Clear(SqliteConnection connection, string mark) =>
        connection.Execute("DELETE FROM marks WHERE name = @mark", new { mark }) == 1;
}
