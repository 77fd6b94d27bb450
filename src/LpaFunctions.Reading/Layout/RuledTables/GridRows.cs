using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Layout.Grids;
using LpaFunctions.Reading.Layout.Lines;
using LpaFunctions.Reading.Layout.Rows;

namespace LpaFunctions.Reading.Layout.RuledTables;

/// <summary>Rows of a table that has upright rules but none between its rows, as many official tables have.</summary>
internal static class GridRows
{
    private const double SameLine = 0.35;
    private const double NumbersFilled = 0.6;

    /// <summary>The lines of one ruled row as the rows that they are, each with its number from 0; null where it is one row.</summary>
    public static List<TablePiece>? Split(Grid grid, List<FilledCell> row)
    {
        if (row.Count(entry => entry.Lines.Count > 1) < 2 || row.Exists(entry => entry.Cell.RowSpan > 1 || entry.Cell.ColumnSpan > 1))
        {
            return null;
        }

        var pieces = new List<TablePiece>();
        var (number, last) = (-1, double.MinValue);
        foreach (
            var (cell, line) in row.SelectMany(entry => entry.Lines.Select(line => (entry.Cell, line)))
                .OrderBy(entry => entry.line.Baseline)
                .ToArray()
        )
        {
            if (line.Baseline - last > SameLine * line.Size)
            {
                (number, last) = (number + 1, line.Baseline);
            }

            var text = LineText.Read(line);
            var joined = string.Concat(text.Joined);
            pieces.Add(
                new TablePiece
                {
                    Line = number,
                    From = cell.Column,
                    To = cell.Column,
                    Y = last,
                    Size = line.Size,
                    Text = text,
                    IsNumber = NumberInk.Is(joined),
                    Joined = joined,
                }
            );
        }

        pieces = [.. pieces.OrderBy(piece => piece.Line).ThenBy(piece => piece.From)];
        var rows = RowFinder.Assign(pieces, grid.Columns, [], sections: false);
        return rows >= 2 && AreRows(pieces, rows) ? pieces : null;
    }

    // Numbers side by side in each row, or it may be one cell that holds several; and most columns of numbers filled in each,
    // or cells of one row are wrapped, one of them at a number ("ภป" over "107/67").
    private static bool AreRows(List<TablePiece> pieces, int rows)
    {
        if (pieces.Exists(piece => piece.Row < 0))
        {
            return false;
        }

        var numbers = pieces.FindAll(piece => piece.IsNumber);
        var filled = numbers.Select(piece => (piece.Row, piece.From)).Distinct().Count();
        var columns = numbers.Select(piece => piece.From).Distinct().Count();
        var rowsOfNumbers = numbers.Select(piece => piece.Row).Distinct().Count();
        var rowsOfSeveral = pieces.GroupBy(piece => piece.Row).Count(row => row.Select(piece => piece.From).Distinct().Count() > 1);

        return filled >= NumbersFilled * rows * columns && rowsOfNumbers >= Math.Max(2, rows - 1) && rowsOfSeveral == rows;
    }

    public static void Add(Grid grid, int row, int from, List<TablePiece> pieces, List<RawCell> cells, Action<double, double, LineText> add)
    {
        var byRow = pieces.ToLookup(piece => piece.Row);
        var y = grid.Ys[row];
        for (var number = 0; number < byRow.Count; number++)
        {
            var own = byRow[number].OrderBy(piece => piece.From).ThenBy(piece => piece.Line).ToList();
            var (top, bottom) = (own.Min(piece => piece.Y - piece.Size), own.Max(piece => piece.Y + (0.4 * piece.Size)));
            for (var column = 0; column < grid.Columns; column++)
            {
                var texts = own.Where(piece => piece.From == column).Select(piece => piece.Text).ToList();
                var box = new TextBox(grid.Xs[column], top, grid.Xs[column + 1], bottom);
                var joined = BrokenNumbers.Join([.. texts.SelectMany(text => text.Joined)]);
                cells.Add(new RawCell(from + row + number, column, 1, 1, box, joined) { MeantLines = MeantLines.AsMeant(texts) });
            }

            y = Math.Max(y, top) + 0.0001;
            for (var i = 0; i < own.Count; i++)
            {
                add(y, i, own[i].Text);
            }
        }
    }
}
