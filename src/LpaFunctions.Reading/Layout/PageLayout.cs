using System.Runtime.InteropServices;
using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Layout.Boxes;
using LpaFunctions.Reading.Layout.GapTables;
using LpaFunctions.Reading.Layout.Grids;
using LpaFunctions.Reading.Layout.Lines;
using LpaFunctions.Reading.Layout.Pen;
using LpaFunctions.Reading.Layout.Rows;
using LpaFunctions.Reading.Layout.RuledTables;
using LpaFunctions.Reading.Layout.Runs;
using LpaFunctions.Reading.Layout.ThaiMarks;

namespace LpaFunctions.Reading.Layout;

/// <summary>From ink to lines in reading order and tables.</summary>
internal static class PageLayout
{
    public static RawPage Arrange(PageInk ink)
    {
        SilentFonts.Guess(ink.Glyphs);
        SilencedStrokes.Name(ink.Glyphs);
        MisnamedNikhahit.Mend(ink.Glyphs);
        MisnamedSaraAa.Mend(ink.Glyphs);
        MisnamedMarks.Mend(ink.Glyphs);
        UnnamedMarks.Name(ink.Glyphs);
        BoxGlyphs.Name(ink.Glyphs);
        SpacingMarks.Survey(ink.Glyphs);
        var glyphs = DoublePaint.Remove(ink.Glyphs);
        MarksBeforeLetters.Move(glyphs);
        HandMarks.Note(ink, glyphs);
        var grids = new GridSet(DigitBoxes.Join(GridFinder.Find(ink), ink, glyphs));
        var turned = glyphs.FindAll(glyph => glyph.Turn != 0);
        var upright = turned.Count == 0 ? glyphs : glyphs.FindAll(glyph => glyph.Turn == 0);
        var runs = RunFinder.Find(upright, grids);

        var items = new List<(double Y, double X, LineText Line)>();
        var outside = TextLineFinder.Find(runs.FindAll(run => run.Cell is null));
        var prose = ProseColumns.Find(outside);
        prose.ForEach(columns => AddColumns(columns, Add));
        outside = WithoutColumns(outside, prose);
        var gaps = GapTableFinder.Find(outside, grids.LooseLevels(ink));
        AddOutside(outside, gaps, Add);
        var tables = new List<RawTable>();
        var headings = TurnedHeadings.Find(turned, grids);
        var byCell = ByCell(runs);
        foreach (var grid in grids.All)
        {
            tables.Add(GridTable.Read(grid, byCell, headings, Add));
        }

        tables.AddRange(gaps.Select(gap => gap.Table));
        foreach (var line in RotatedText.Lines(turned))
        {
            items.Add((double.MaxValue, 0, line));
        }

        tables.Sort((a, b) => a.Box.Top.CompareTo(b.Box.Top));
        LineText[] lines = [.. items.OrderBy(item => item.Y).ThenBy(item => item.X).Select(item => item.Line)];
        return new RawPage
        {
            Ink = ink,
            Lines = lines,
            Tables = tables,
            CheckBoxes = CheckBoxFinder.Find(ink, glyphs, lines, grids),
        };

        void Add(double y, double x, LineText line)
        {
            if (line.Spans.Length > 0)
            {
                items.Add((y, x, line));
            }
        }
    }

    private static Dictionary<GridCell, List<InkRun>> ByCell(List<InkRun> runs)
    {
        var byCell = new Dictionary<GridCell, List<InkRun>>();
        foreach (var run in runs)
        {
            if (run.Cell is { } cell)
            {
                ref var own = ref CollectionsMarshal.GetValueRefOrAddDefault(byCell, cell, out _);
                (own ??= []).Add(run);
            }
        }

        return byCell;
    }

    /// <summary>The left column from top to bottom, then the ones right of it.</summary>
    private static void AddColumns(ProseColumns columns, Action<double, double, LineText> add)
    {
        var lines = columns.Columns.SelectMany(column => column).ToArray();
        var y = lines.Min(line => line.Baseline - (0.3 * line.Size));
        foreach (var line in lines)
        {
            add(y, line.Start, LineText.Read(line));
            y += 0.0001;
        }
    }

    private static List<InkLine> WithoutColumns(List<InkLine> lines, List<ProseColumns> prose) =>
        prose.Count == 0 ? lines : [.. lines.Where((_, i) => !prose.Exists(columns => columns.First <= i && i < columns.End))];

    /// <summary>The lines outside of grids; where a table of gaps has wrapped cells, row by row, cell by cell.</summary>
    private static void AddOutside(List<InkLine> outside, List<GapTable> gaps, Action<double, double, LineText> add)
    {
        for (var i = 0; i < outside.Count; i++)
        {
            var line = outside[i];
            if (gaps.Find(gap => gap.First <= i && i < gap.End) is { IsPlain: false } wrapped)
            {
                AddRows(outside, wrapped, add);
                i = wrapped.End - 1;
                continue;
            }

            add(line.Baseline - (0.3 * line.Size), line.Start, LineText.Read(line));
        }
    }

    private static void AddRows(List<InkLine> outside, GapTable gap, Action<double, double, LineText> add)
    {
        // Rows follow each other by their first line, though lines of two rows may stand level.
        var y = double.MinValue;
        foreach (var row in gap.Pieces.GroupBy(piece => piece.Row).OrderBy(row => row.Key))
        {
            y = Math.Max(y + 0.0001, row.Min(piece => piece.Y - (0.3 * piece.Size)));
            var lines = row.Select(piece => piece.Line).Distinct().ToList();
            if (lines.Count == 1 && gap.Pieces.Count(piece => piece.Line == lines[0]) == row.Count())
            {
                add(y, 0, LineText.Read(outside[gap.First + lines[0]]));
                continue;
            }

            var x = 0.0;
            foreach (var piece in row.OrderBy(piece => piece.From).ThenBy(piece => piece.Line))
            {
                add(y, x++, piece.Text);
            }
        }
    }
}
