using Dapper;
using Microsoft.Data.Sqlite;

namespace LpaFunctions.Embedded.State;

/// <summary>The tables of the state file, by version (PRAGMA user_version). A new version is one more entry at the end.</summary>
public static class StateSchema
{
    private static readonly string[] Versions =
    [
        """
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
            CREATE INDEX messages_untaken ON messages (queue, body) WHERE dequeue_count = 0;
            CREATE TABLE secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL);
            CREATE TABLE marks (name TEXT PRIMARY KEY);
            """,
            // The first program of version 1 had neither the index nor the marks: both of its shapes are in use.
            $"""
            CREATE INDEX IF NOT EXISTS messages_untaken ON messages (queue, body) WHERE dequeue_count = 0;
            CREATE TABLE IF NOT EXISTS marks (name TEXT PRIMARY KEY);
            CREATE TABLE identity (id TEXT NOT NULL);
            INSERT INTO identity VALUES (lower(hex(randomblob(16))));
            PRAGMA application_id = {ApplicationId};
            """,
    ];

    /// <summary>"LPA" and 1 in the header of the file, by which programs tell whose database it is.</summary>
    private const int ApplicationId = 0x4C504101;

    /// <summary>The first version that says which folder it belongs to, and keeps its log.</summary>
    public const int WithIdentity = 2;

    /// <summary>The version that this program writes.</summary>
    public static int Current => Versions.Length;

    /// <summary>Brings the file to the present version; one that is ours and not newer (<see cref="StateFileGuard"/>).</summary>
    public static void Migrate(SqliteConnection connection)
    {
        if (Version(connection) == Current)
        {
            return;
        }
        // Immediate: of two processes that start at once, one makes the tables and the other finds them.
        using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var version in Versions.Skip(Version(connection)))
        {
            connection.Execute(version, transaction: transaction);
        }

        connection.Execute($"PRAGMA user_version = {Current}", transaction: transaction);
        transaction.Commit();
    }

    /// <summary>An empty file, one of version 1, which bears no sign, or one that bears it.</summary>
    public static bool IsOurs(SqliteConnection connection, int version)
    {
        var sign = connection.ExecuteScalar<int>("PRAGMA application_id");
        var tables = connection.Query<string>("SELECT name FROM sqlite_schema WHERE type = 'table'").ToHashSet(StringComparer.Ordinal);
        return version switch
        {
            0 => sign == 0 && tables.Count == 0,
            < WithIdentity => sign == 0 && tables.IsSupersetOf(["documents", "messages", "secrets"]),
            _ => sign == ApplicationId,
        };
    }

    /// <summary>Which data folder the file belongs to.</summary>
    public static string Identity(SqliteConnection connection) => connection.ExecuteScalar<string>("SELECT id FROM identity")!;

    private static int Version(SqliteConnection connection) => connection.ExecuteScalar<int>("PRAGMA user_version");
}
