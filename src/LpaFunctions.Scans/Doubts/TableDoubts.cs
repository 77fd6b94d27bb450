using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Scans.Doubts;

/// <summary>Numbers of a table that do not go with the rest of it: another form than their column's, or a row whose sum or mean does not hold.</summary>
internal static class TableDoubts
{
    private const string Unlike = "รูปแบบต่างจากจำนวนอื่นในคอลัมน์";
    private const string BrokenRow = "ผลรวมหรือค่าเฉลี่ยของแถวไม่ตรงกับจำนวนในแถว";
    private const string BrokenColumn = "ผลรวมของคอลัมน์ไม่ตรงกับบรรทัดรวม";

    // A column has a form where four in five of at least five numbers share it.
    private const int FewNumbers = 5;
    private const double MostShare = 0.8;

    public static IReadOnlyList<CellDoubt> Of(Table table)
    {
        var cells = table
            .Cells.Where(cell => cell.RowSpan == 1 && cell.ColumnSpan == 1)
            .Select(NumberCell.Of)
            .OfType<NumberCell>()
            .ToList();
        return
        [
            .. cells.GroupBy(cell => cell.Cell.Column).SelectMany(UnlikeColumn),
            .. RowArithmetic.Broken(cells).Select(cell => new CellDoubt(cell.Cell, BrokenRow)),
            .. ColumnSums.Broken(table, cells).Select(cell => new CellDoubt(cell.Cell, BrokenColumn)),
        ];
    }

    private static IEnumerable<CellDoubt> UnlikeColumn(IEnumerable<NumberCell> column)
    {
        var cells = column.ToList();
        var usual = cells.GroupBy(cell => cell.Shape, StringComparer.Ordinal).MaxBy(shape => shape.Count())!;
        return cells.Count < FewNumbers || usual.Count() < MostShare * cells.Count
            ? []
            : cells.Where(cell => IsUnlike(cell, usual.First())).Select(cell => new CellDoubt(cell.Cell, Unlike));
    }

    /// <summary>
    /// A point that was lost, or digits of the other kind. A point too many is no slip that a reader makes: rows of a form hold counts and a share
    /// one under the other.
    /// </summary>
    private static bool IsUnlike(NumberCell cell, NumberCell usual) => cell.Places < usual.Places || cell.IsThai != usual.IsThai;
}
