using LpaFunctions.Reading.Layout.Lines;

namespace LpaFunctions.Reading.Layout.Rows;

/// <summary>
/// Lines of two rows that stand so near to each other, by a cell that spans both and stands between them, that they were taken for one:
/// a column that holds two whole numbers, a line's distance apart, holds two rows.
/// </summary>
internal static class SeveralRows
{
    private const double OneLine = 0.8;

    public static IEnumerable<TablePiece[]> Part(TablePiece[] band, double leading)
    {
        var rows = Rows(band, leading);
        if (rows.Count < 2)
        {
            return [band];
        }
        // What stands in the middle between two rows goes to the upper one.
        return band.GroupBy(piece => Enumerable.Range(0, rows.Count).MinBy(row => Math.Abs(rows[row] - piece.Y)))
            .OrderBy(row => row.Key)
            .Select(row => row.ToArray());
    }

    private static List<double> Rows(TablePiece[] band, double leading)
    {
        var most = new List<double>();
        foreach (var column in band.Where(piece => piece.IsNumber && !piece.Spans).GroupBy(piece => piece.From))
        {
            var rows = new List<double>();
            TablePiece? above = null;
            foreach (var piece in column)
            {
                if (above is null || (piece.Y - above.Y > OneLine * leading && !BrokenNumbers.IsTorn(above.Joined, piece.Joined)))
                {
                    rows.Add(piece.Y);
                    above = piece;
                }
            }

            most = rows.Count > most.Count ? rows : most;
        }

        return most;
    }
}
