using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Pdf;

namespace LpaFunctions.Reading.Layout;

/// <summary>From ink to lines in reading order and tables.</summary>
internal static class PageLayout
{
    public static RawPage Of(PageInk ink)
    {
        SilentFonts.Guess(ink.Glyphs);
        MisnamedMarks.Mend(ink.Glyphs);
        BoxGlyphs.Name(ink.Glyphs);
        var glyphs = DoublePaint.Remove(ink.Glyphs);
        var grids = new GridSet(GridFinder.Find(ink));
        var upright = glyphs.Where(glyph => glyph.Turn == 0);
        var runs = RunFinder.Find(upright, grids);

        var items = new List<(double Y, double X, LineText Line)>();
        var outside = LineFinder.Find(runs.Where(run => run.Cell is null));
        foreach (var line in outside)
        {
            Add(line.Baseline - (0.3 * line.Size), line.Start, LineText.Of(line));
        }
        var tables = new List<RawTable>();
        var byCell = runs.Where(run => run.Cell is not null).ToLookup(run => run.Cell!);
        foreach (var grid in grids.All)
        {
            tables.Add(ReadGrid(grid, byCell, Add));
        }
        tables.AddRange(GapTableFinder.Find(outside));
        foreach (var line in RotatedText.Lines(glyphs))
        {
            items.Add((double.MaxValue, 0, line));
        }
        tables.Sort((a, b) => a.Box.Top.CompareTo(b.Box.Top));
        LineText[] lines = [.. items.OrderBy(item => item.Y).ThenBy(item => item.X).Select(item => item.Line)];
        return new RawPage { Ink = ink, Lines = lines, Tables = tables, CheckBoxes = CheckBoxFinder.Find(ink, glyphs, lines) };

        void Add(double y, double x, LineText line)
        {
            if (line.Spans.Count > 0)
            {
                items.Add((y, x, line));
            }
        }
    }

    private static RawTable ReadGrid(Grid grid, ILookup<GridCell, InkRun> runs, Action<double, double, LineText> add)
    {
        var cells = new List<RawCell>(grid.Cells.Count);
        var rows = new Dictionary<int, List<(GridCell Cell, List<InkLine> Lines)>>();
        foreach (var cell in grid.Cells)
        {
            var lines = LineFinder.Find(runs[cell]);
            cells.Add(new RawCell(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.Box, [.. lines.SelectMany(line => LineText.Of(line).Joined)]));
            if (lines.Count == 0)
            {
                continue;
            }
            if (!rows.TryGetValue(cell.Row, out var row))
            {
                rows[cell.Row] = row = [];
            }
            row.Add((cell, lines));
        }
        foreach (var (number, row) in rows)
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
                add(y, grid.Xs[0], LineText.Of(line));
                continue;
            }
            foreach (var (cell, lines) in row)
            {
                for (var i = 0; i < lines.Count; i++)
                {
                    add(y, grid.Xs[cell.Column] + (0.0001 * i), LineText.Of(lines[i]));
                }
            }
        }
        return new RawTable(new TextBox(grid.Xs[0], grid.Ys[0], grid.Xs[^1], grid.Ys[^1]), grid.Rows, grid.Columns, cells, Ruled: true);
    }
}
