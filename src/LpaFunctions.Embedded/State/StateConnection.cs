using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LpaFunctions.Embedded.State;

/// <summary>
/// One connection of the state file, for one thread at a time. Statements that run for every file are prepared once and kept: parsing
/// them again each time cost more than running them (docs/adr/0072). What runs seldom may go through Dapper as over any connection.
/// </summary>
public sealed class StateConnection(string connectionString, int busySeconds) : SqliteConnection(connectionString)
{
    private const int LargestLog = 64 << 20;
    private readonly Dictionary<string, StateStatement> _statements = new(StringComparer.Ordinal);

    /// <summary>Between BEGIN and COMMIT.</summary>
    public bool IsInTransaction => raw.sqlite3_get_autocommit(Handle!) == 0;

    /// <summary>Another file, or none, lies where this connection's was opened: what is written goes nowhere.</summary>
    public bool HasMoved => StateFileControl.HasMoved(Handle!);

    public override void Open()
    {
        base.Open();
        raw.sqlite3_busy_timeout(Handle!, busySeconds * 1000);
        StateFileControl.KeepLog(Handle!);
        // With a limit, whoever closes last empties the log that stays.
        _ = raw.sqlite3_exec(Handle!, $"PRAGMA journal_size_limit={LargestLog}");
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    /// <param name="values">For ?1, ?2 and so on.</param>
    /// <returns>How many rows it inserted, changed or removed.</returns>
    /// <exception cref="SqliteException">SQLite refused it.</exception>
    public int Run(string sql, params ReadOnlySpan<StateValue> values)
    {
        Prepared(sql).Each(values, static (StateRow _) => 0, null, int.MaxValue);
        return raw.sqlite3_changes(Handle!);
    }

    /// <summary>The first row, read by <paramref name="read"/>; the default where there is none.</summary>
    /// <exception cref="SqliteException">SQLite refused it.</exception>
    public T? First<T>(string sql, Func<StateRow, T> read, params ReadOnlySpan<StateValue> values)
    {
        var found = new List<T>(1);
        Prepared(sql).Each(values, read, found, 1);
        return found.Count > 0 ? found[0] : default;
    }

    /// <summary>The first column of the first row, a whole number; null where there is no row.</summary>
    /// <exception cref="SqliteException">SQLite refused it.</exception>
    public long? Number(string sql, params ReadOnlySpan<StateValue> values) => First<long?>(sql, static row => row.Number(0), values);

    /// <summary>All rows.</summary>
    /// <exception cref="SqliteException">SQLite refused it.</exception>
    public List<T> All<T>(string sql, Func<StateRow, T> read, params ReadOnlySpan<StateValue> values)
    {
        var found = new List<T>();
        Prepared(sql).Each(values, read, found, int.MaxValue);
        return found;
    }

    protected override void Dispose(bool disposing)
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _statements.Clear();
        base.Dispose(disposing);
    }

    private StateStatement Prepared(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            _statements[sql] = statement = new StateStatement(Handle!, sql);
        }

        return statement;
    }
}
