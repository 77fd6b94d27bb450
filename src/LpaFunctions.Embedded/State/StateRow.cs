using SQLitePCL;

namespace LpaFunctions.Embedded.State;

/// <summary>The row that a statement is at; good only until it goes on.</summary>
public readonly struct StateRow
{
    private readonly sqlite3_stmt _statement;

    internal StateRow(sqlite3_stmt statement) => _statement = statement;

    /// <param name="column">The first is 0.</param>
    public long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <param name="column">The first is 0.</param>
    /// <returns>"" where the column is NULL.</returns>
    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string() ?? "";
}
