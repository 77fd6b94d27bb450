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
    ];

    /// <summary>The version that this program writes.</summary>
    public static int Current => Versions.Length;

    /// <exception cref="InvalidDataException">The file was written by a newer program.</exception>
    public static void Migrate(SqliteConnection connection, string path)
    {
        if (connection.ExecuteScalar<int>("PRAGMA user_version") == Current)
        {
            return;
        }
        // Immediate: of two processes that start at once, one makes the tables and the other finds them.
        using var transaction = connection.BeginTransaction(deferred: false);
        var found = connection.ExecuteScalar<int>("PRAGMA user_version");
        if (found > Current)
        {
            throw new InvalidDataException(
                $"ไฟล์สถานะ {path} เป็นรุ่น {found} ซึ่งใหม่กว่าที่โปรแกรมนี้รู้จัก (รุ่น {Current}) โปรดใช้โปรแกรมรุ่นล่าสุด หรือเลือกโฟลเดอร์ข้อมูลอื่น"
            );
        }

        foreach (var version in Versions.Skip(found))
        {
            connection.Execute(version, transaction: transaction);
        }

        connection.Execute($"PRAGMA user_version = {Current}", transaction: transaction);
        transaction.Commit();
    }
}
