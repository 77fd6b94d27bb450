namespace LpaFunctions.Scans.Doubts;

/// <summary>
/// Finds out whether a column is the sum or the mean of the columns before it, by the rows in which it is, and gives the rows in which it is not.
/// It may only raise a doubt: a mean of five hides an error of a few hundredths, so that it holds proves nothing.
/// </summary>
internal static class RowArithmetic
{
    private const int LeastRows = 3;
    private static readonly bool[] MeanOrSum = [true, false];
    private const double LeastShare = 0.6;
    private const int MostColumns = 30;

    // A mean of rounded figures is off by half a unit of its last place, and a little for rounding half up or to even.
    private const decimal HalfUp = 0.51m;

    public static IEnumerable<NumberCell> Broken(IReadOnlyList<NumberCell> cells)
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

        return Relations(columns).Select(relation => Check(rows, relation)).FirstOrDefault(broken => broken is not null) ?? [];
    }

    /// <summary>The longest first: of "1 to 5 and their mean" also a part may happen to hold.</summary>
    private static IEnumerable<RowRelation> Relations(int[] columns) =>
        from last in Enumerable.Range(2, Math.Max(0, columns.Length - 2)).Reverse()
        from first in Enumerable.Range(0, last - 1)
        from isMean in MeanOrSum
        select new RowRelation(columns[first..last], columns[last], isMean);

    /// <summary>The cells of rows in which the relation is broken; null where too few rows keep it to call it one.</summary>
    private static List<NumberCell>? Check(List<Dictionary<int, NumberCell>> rows, RowRelation relation)
    {
        var whole = rows.Where(row => relation.Parts.All(row.ContainsKey) && row.ContainsKey(relation.Result)).ToList();
        var broken = whole.Where(row => !Holds(row, relation)).ToList();
        var kept = whole.Count - broken.Count;
        return kept >= LeastRows && kept >= LeastShare * whole.Count
            ? [.. broken.SelectMany(row => relation.Parts.Append(relation.Result).Select(column => row[column]))]
            : null;
    }

    private static bool Holds(Dictionary<int, NumberCell> row, RowRelation relation)
    {
        var sum = relation.Parts.Sum(column => row[column].Value);
        var stated = row[relation.Result].Value;
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

    private sealed record RowRelation(IReadOnlyList<int> Parts, int Result, bool IsMean);
}
