using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Scans.Doubts;

/// <summary>Numbers of a table that do not go with the rest of it: another form than their column's, or a row whose sum or mean does not hold.</summary>
internal static class TableDoubts
{
    private const string Unlike = "รูปแบบต่างจากจำนวนอื่นในคอลัมน์";
    private const string Parted = "มีช่องว่างกลางจำนวน อาจเป็นจุดทศนิยมที่อ่านไม่ออก";
    private const string BrokenRow = "ผลรวมหรือค่าเฉลี่ยของแถวไม่ตรงกับจำนวนในแถว";
    private const string BrokenColumn = "ผลรวมของคอลัมน์ไม่ตรงกับบรรทัดรวม";

    // A column has a form where four in five of at least five numbers share it.
    private const int FewNumbers = 5;
    private const double MostShare = 0.8;

    // Of a column in which points are lost there are few that still have theirs.
    private const double MoreThanHalf = 0.6;

    /// <param name="known">Of the page, by what the readers saw.</param>
    public static IReadOnlyList<CellDoubt> Find(Table table, IReadOnlyList<ReadingDoubt> known)
    {
        var cells = table
            .Cells.Where(cell => cell.RowSpan == 1 && cell.ColumnSpan == 1)
            .Select(NumberCell.FromCell)
            .OfType<NumberCell>()
            .ToList();
        var columns = cells.GroupBy(cell => cell.Cell.Column).Select(column => column.ToList()).ToList();
        var parted = cells.Where(cell => cell.IsParted).Select(BrokenIn(Parted));
        var unlike = columns.SelectMany(UnlikeColumn).Concat(parted).ToList();
        var doubtful = cells
            .Where(cell => cell.IsDoubtful)
            .Select(cell => cell.Cell)
            .Concat(unlike.Select(doubt => doubt.Cell))
            .Distinct()
            .ToDictionary(cell => cell, cell => Others(cell, known));

        return
        [
            .. unlike,
            .. columns.SelectMany(column => NoNumbers(table, column)),
            .. RowArithmetic.Broken(cells, doubtful).Select(BrokenIn(BrokenRow)),
            .. ColumnSums.Broken(table, cells).Select(BrokenIn(BrokenColumn)),
        ];
    }

    private static IReadOnlyList<string> Others(TableCell cell, IReadOnlyList<ReadingDoubt> known) =>
        [.. known.Where(doubt => cell.Box.Holds(doubt.Box)).Select(doubt => doubt.Other).OfType<string>()];

    private static Func<NumberCell, CellDoubt> BrokenIn(string why) => cell => new CellDoubt(cell.Cell, why);

    private static IEnumerable<CellDoubt> UnlikeColumn(IEnumerable<NumberCell> column)
    {
        var cells = column.ToList();
        var usual = cells.GroupBy(cell => cell.Shape, StringComparer.Ordinal).MaxBy(shape => shape.Count())!;
        var isUsual = usual.Count() >= MostShare * cells.Count;
        var isCommon = usual.Count() >= MoreThanHalf * cells.Count;
        bool IsStrange(NumberCell cell) => isUsual ? IsUnlike(cell, usual.First()) : isCommon && HasLostPoint(cell, usual.First());

        return cells.Count < FewNumbers ? [] : cells.Where(cell => IsStrange(cell)).Select(cell => new CellDoubt(cell.Cell, Unlike));
    }

    /// <summary>Between the numbers of a column something that is none, nor a dash: a digit that was read as a letter.</summary>
    private static IEnumerable<CellDoubt> NoNumbers(Table table, List<NumberCell> numbers)
    {
        var (first, last) = (numbers.Min(cell => cell.Cell.Row), numbers.Max(cell => cell.Cell.Row));
        var known = numbers.Select(cell => cell.Cell).ToHashSet();
        var others = table
            .Cells.Where(cell => cell.Column == numbers[0].Cell.Column && cell.Row >= first && cell.Row <= last)
            .Where(cell => cell.ColumnSpan == 1 && !known.Contains(cell) && SaysSomething(cell.Text))
            .ToList();
        return numbers.Count < FewNumbers || numbers.Count < MoreThanHalf * (numbers.Count + others.Count)
            ? []
            : others.Select(cell => new CellDoubt(cell, Unlike));
    }

    private static bool SaysSomething(string text) => text.Trim().TrimStart('-', '–', '—').Length > 0;

    /// <summary>
    /// Digits of the other kind, or more places than the others have. A point too many is no slip that a reader makes: rows of a form hold counts and
    /// a share one under the other.
    /// </summary>
    private static bool IsUnlike(NumberCell cell, NumberCell usual) =>
        cell.IsThai != usual.IsThai || HasLostPoint(cell, usual) || HasMorePlaces(cell, usual);

    private static bool HasMorePlaces(NumberCell cell, NumberCell usual) => cell.Places > usual.Places && usual.Places > 0;

    private static bool HasLostPoint(NumberCell cell, NumberCell usual) => cell.Places < usual.Places;
}
