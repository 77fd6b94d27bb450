using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LpaFunctions.Embedded.State;

/// <summary>A statement that is prepared once and run many times.</summary>
internal sealed class StateStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    /// <exception cref="SqliteException">The text is no statement of this file.</exception>
    public StateStatement(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    /// <summary>Runs it to its end, or until it has given <paramref name="most"/> rows, which go into <paramref name="into"/>.</summary>
    public void Each<T>(ReadOnlySpan<StateValue> values, Func<StateRow, T> read, List<T>? into, int most)
    {
        try
        {
            for (var i = 0; i < values.Length; i++)
            {
                Bind(i + 1, values[i]);
            }

            for (var rows = 0; rows < most && Step(); rows++)
            {
                into?.Add(read(new StateRow(_statement)));
            }
        }
        finally
        {
            // A statement that is not reset keeps its look at the file open, and the log could not be emptied.
            raw.sqlite3_reset(_statement);
        }
    }

    public void Dispose() => _statement.Dispose();

    private bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        return code switch
        {
            raw.SQLITE_ROW => true,
            raw.SQLITE_DONE => false,
            _ => throw Refused(code),
        };
    }

    private void Bind(int index, StateValue value)
    {
        if (value.Text is not { } text)
        {
            Check(raw.sqlite3_bind_int64(_statement, index, value.Number));
            return;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            Check(raw.sqlite3_bind_text(_statement, index, buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer))));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw Refused(code);
        }
    }

    private SqliteException Refused(int code) =>
        new($"SQLite Error {code}: '{raw.sqlite3_errmsg(_database).utf8_to_string()}'.", code, raw.sqlite3_extended_errcode(_database));
}
