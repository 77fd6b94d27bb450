using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Scans.Doubts;

/// <summary>
/// Holds the columns of a table against its last row, where that is a total ("รวม"). Shares and means have no sum: a column is held only where
/// another one of the table adds up, or where it is off by less than a tenth.
/// </summary>
internal static class ColumnSums
{
    private const decimal Near = 0.1m;

    public static IEnumerable<NumberCell> Broken(Table table, IReadOnlyList<NumberCell> cells)
    {
        if (TotalRow(table) is not { } total)
        {
            return [];
        }

        var columns = cells
            .GroupBy(cell => cell.Cell.Column)
            .Select(column => column.Where(cell => cell.Cell.Row <= total).ToList())
            .Where(column => column.Count > 2 && column.Exists(cell => cell.Cell.Row == total))
            .ToList();
        var addsUp = columns.Exists(column => Off(column, total) == 0);
        return columns.Where(column => IsBroken(column, total, addsUp)).SelectMany(column => column);
    }

    private static bool IsBroken(List<NumberCell> column, int total, bool addsUp)
    {
        var off = Off(column, total);
        var stated = column.Single(cell => cell.Cell.Row == total).Value;
        return off != 0 && addsUp && off < Near * Math.Abs(stated);
    }

    private static decimal Off(List<NumberCell> column, int total)
    {
        var stated = column.Single(cell => cell.Cell.Row == total).Value;
        return Math.Abs(column.Where(cell => cell.Cell.Row < total).Sum(cell => cell.Value) - stated);
    }

    private static int? TotalRow(Table table) =>
        table
            .Cells.Where(cell => cell.Row == table.Rows - 1 && cell.Text.TrimStart().StartsWith("รวม", StringComparison.Ordinal))
            .Select(cell => (int?)cell.Row)
            .FirstOrDefault();
}
