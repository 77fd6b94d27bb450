using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Layout.Grids;
using LpaFunctions.Reading.Layout.Lines;
using LpaFunctions.Reading.Layout.Rows;
using LpaFunctions.Reading.Layout.Runs;

namespace LpaFunctions.Reading.Layout.RuledTables;

/// <summary>A table of painted rules with the text of its cells, and its lines in reading order.</summary>
internal static class GridTable
{
    public static RawTable Read(
        Grid grid,
        Dictionary<GridCell, List<InkRun>> runs,
        ILookup<GridCell, LineText> turned,
        Action<double, double, LineText> add
    )
    {
        var cells = new List<RawCell>(grid.Cells.Count);
        var filled = grid.Cells.ConvertAll(cell => new FilledCell(cell, LinesOf(runs.GetValueOrDefault(cell))));
        var splits = new Dictionary<int, List<TablePiece>>();
        // Rows that rules do not part move those below them down.
        var shift = new int[grid.Rows + 1];
        foreach (var row in filled.GroupBy(entry => entry.Cell.Row))
        {
            var split = GridRows.Split(grid, [.. row]);
            if (split is not null)
            {
                splits[row.Key] = split;
            }

            shift[row.Key + 1] = split is null ? 0 : split.Max(piece => piece.Row);
        }

        for (var row = 1; row <= grid.Rows; row++)
        {
            shift[row] += shift[row - 1];
        }

        foreach (var row in filled.GroupBy(entry => entry.Cell.Row).OrderBy(row => row.Key))
        {
            if (splits.TryGetValue(row.Key, out var pieces))
            {
                GridRows.Add(grid, row.Key, shift[row.Key], pieces, cells, add);
                continue;
            }

            foreach (var (cell, lines) in row)
            {
                var last = cell.Row + cell.RowSpan - 1;
                var texts = lines.Count > 0 ? lines.ConvertAll(LineText.Read) : [.. turned[cell]];
                var (first, span) = (cell.Row + shift[cell.Row], cell.RowSpan + shift[last] - shift[cell.Row]);
                var joined = BrokenNumbers.Join([.. texts.SelectMany(text => text.Joined)]);
                cells.Add(
                    new RawCell(first, cell.Column, span, cell.ColumnSpan, cell.Box, joined) { MeantLines = MeantLines.AsMeant(texts) }
                );
            }

            AddLines(grid, row.Key, [.. row.Where(entry => entry.Lines.Count > 0)], add);
        }

        return new RawTable(
            new TextBox(grid.Xs[0], grid.Ys[0], grid.Xs[^1], grid.Ys[^1]),
            grid.Rows + shift[grid.Rows],
            grid.Columns,
            cells,
            Ruled: true
        );
    }

    private static List<InkLine> LinesOf(List<InkRun>? runs) => runs is null ? [] : TextLineFinder.Find(runs);

    private static void AddLines(Grid grid, int number, List<FilledCell> row, Action<double, double, LineText> add)
    {
        var y = grid.Ys[number];
        if (row.TrueForAll(entry => entry.Lines.Count == 1))
        {
            // One line right across the row: what stands side by side is read as one line.
            var line = new InkLine();
            foreach (var (_, lines) in row)
            {
                line.Runs.AddRange(lines[0].Runs);
            }

            add(y, grid.Xs[0], LineText.Read(line));
            return;
        }

        foreach (var (cell, lines) in row)
        {
            for (var i = 0; i < lines.Count; i++)
            {
                add(y, grid.Xs[cell.Column] + (0.0001 * i), LineText.Read(lines[i]));
            }
        }
    }
}
