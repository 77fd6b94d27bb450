using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Scans.Doubts;

/// <summary>
/// Finds out whether a column is the sum or the mean of the columns before it, by the rows in which it is, and gives the rows in which it is not.
/// It may only raise a doubt: a mean of five hides an error of a few hundredths, so that it holds proves nothing. A row in which one slip of a
/// number that is doubtful already explains the break raises no doubt of the others.
/// </summary>
internal static class RowArithmetic
{
    private const int LeastRows = 3;
    private static readonly bool[] MeanOrSum = [true, false];
    private const double LeastShare = 0.6;
    private const int MostColumns = 30;

    // A mean of rounded figures is off by half a unit of its last place, and a little for rounding half up or to even.
    private const decimal HalfUp = 0.51m;

    /// <param name="doubtful">Cells of which something else makes no mark already, with their other readings.</param>
    public static IEnumerable<NumberCell> Broken(IReadOnlyList<NumberCell> cells, Dictionary<TableCell, IReadOnlyList<string>> doubtful)
    {
        var rows = cells
            .GroupBy(cell => cell.Cell.Row)
            .Select(row => row.OrderBy(cell => cell.Cell.Column).ToDictionary(cell => cell.Cell.Column))
            .Where(row => row.Count >= 3)
            .ToList();
        var columns = cells.Select(cell => cell.Cell.Column).Distinct().Order().ToArray();
        if (rows.Count < LeastRows || columns.Length > MostColumns)
        {
            return [];
        }

        return Relations(columns).Select(relation => Check(rows, relation, doubtful)).FirstOrDefault(broken => broken is not null) ?? [];
    }

    /// <summary>The longest first: of "1 to 5 and their mean" also a part may happen to hold.</summary>
    private static IEnumerable<RowRelation> Relations(int[] columns) =>
        from last in Enumerable.Range(2, Math.Max(0, columns.Length - 2)).Reverse()
        from first in Enumerable.Range(0, last - 1)
        from isMean in MeanOrSum
        select new RowRelation(columns[first..last], columns[last], isMean);

    /// <summary>The cells of rows in which the relation is broken; null where too few rows keep it to call it one.</summary>
    private static List<NumberCell>? Check(
        List<Dictionary<int, NumberCell>> rows,
        RowRelation relation,
        Dictionary<TableCell, IReadOnlyList<string>> doubtful
    )
    {
        var whole = rows.Where(row => relation.Parts.All(row.ContainsKey) && row.ContainsKey(relation.Result)).ToList();
        var broken = whole.Where(row => !Holds(row, relation)).ToList();
        var unexplained = broken.Where(row => !IsExplained(row, relation, doubtful));
        var kept = whole.Count - broken.Count;
        return kept >= LeastRows && kept >= LeastShare * whole.Count
            ? [.. unexplained.SelectMany(row => relation.Columns.Select(column => row[column]))]
            : null;
    }

    private static bool IsExplained(
        Dictionary<int, NumberCell> row,
        RowRelation relation,
        Dictionary<TableCell, IReadOnlyList<string>> doubtful
    )
    {
        var places = relation.Columns.Max(column => row[column].Places);
        foreach (var column in relation.Columns)
        {
            var others = doubtful.GetValueOrDefault(row[column].Cell);
            if (others is not null && NumberSlips.Before(row[column], others, places).Any(value => Holds(row, relation, column, value)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(Dictionary<int, NumberCell> row, RowRelation relation) =>
        Holds(row, relation, relation.Result, row[relation.Result].Value);

    /// <param name="value">Taken for what stands in the column.</param>
    private static bool Holds(Dictionary<int, NumberCell> row, RowRelation relation, int column, decimal value)
    {
        var sum = relation.Parts.Sum(part => part == column ? value : row[part].Value);
        var stated = column == relation.Result ? value : row[relation.Result].Value;
        if (!relation.IsMean)
        {
            return sum == stated;
        }

        var unit = 1m;
        for (var place = 0; place < stated.Scale; place++)
        {
            unit /= 10;
        }

        return Math.Abs((sum / relation.Parts.Count) - stated) <= HalfUp * unit;
    }

    private sealed record RowRelation(IReadOnlyList<int> Parts, int Result, bool IsMean)
    {
        public IEnumerable<int> Columns => Parts.Append(Result);
    }
}
