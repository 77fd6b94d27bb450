using System.Globalization;
using System.Text.RegularExpressions;
using LpaFunctions.Core.Publishing;

namespace LpaFunctions.Pipeline.Publishing.Verifying;

/// <summary>Holds every cell against what its column promises, and the rows against their key.</summary>
internal static class TableForm
{
    private static readonly TimeSpan PatternTime = TimeSpan.FromSeconds(1);

    public static void Check(PublishedTable table, List<string> problems)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var r = 0; r < table.Rows.Count; r++)
        {
            for (var c = 0; c < table.Spec.Columns.Count; c++)
            {
                if (!Fits(table.Spec.Columns[c], table.Rows[r][c]))
                {
                    problems.Add(
                        $"{table.Spec.Name} แถว {r + 1} คอลัมน์ {table.Spec.Columns[c].Name}: ค่า \"{table.Rows[r][c]}\" ผิดรูปแบบ"
                    );
                }
            }

            if (!keys.Add(TableChecks.Key(table.Spec, table.Rows[r], table.Spec.PrimaryKey)))
            {
                problems.Add($"{table.Spec.Name} แถว {r + 1}: รหัสหลักซ้ำ");
            }
        }
    }

    private static bool Fits(TableColumn column, string? cell)
    {
        if (cell is null)
        {
            return !column.Required;
        }

        var isListed = column.Values.Count == 0 || column.Values.Contains(cell);
        if (!isListed || !HasPattern(column, cell))
        {
            return false;
        }

        return column.Type switch
        {
            ColumnType.Text => true,
            ColumnType.YesNo => cell is "true" or "false",
            _ => IsNumber(column, cell),
        };
    }

    private static bool HasPattern(TableColumn column, string cell) =>
        column.Pattern is not { } pattern || Regex.IsMatch(cell, $"^(?:{pattern})$", RegexOptions.ExplicitCapture, PatternTime);

    private static bool IsNumber(TableColumn column, string cell)
    {
        if (!decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        var isInRange = value >= (column.Min ?? value) && value <= (column.Max ?? value);
        var isWhole = value == decimal.Truncate(value);
        return isInRange && (isWhole || column.Type != ColumnType.Integer);
    }
}
