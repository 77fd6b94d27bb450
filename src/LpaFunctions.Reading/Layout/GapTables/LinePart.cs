using LpaFunctions.Reading.Layout.Lines;
using LpaFunctions.Reading.Layout.Rows;
using LpaFunctions.Reading.Layout.Runs;

namespace LpaFunctions.Reading.Layout.GapTables;

/// <summary>Cuts a line at the corridors of its table.</summary>
internal static class LinePart
{
    /// <summary>The pieces of a line, left to right; what stands right across a corridor is one piece.</summary>
    public static IEnumerable<TablePiece> Of(GapLine line, int number, List<(double From, double To)> corridors)
    {
        var closed = corridors.ConvertAll(corridor => Array.Exists(line.Words, word => Corridors.Crosses(word, corridor, 0.1 * line.Size)));
        var first = 0;
        for (var column = 0; column <= corridors.Count; column++)
        {
            if (column < corridors.Count && closed[column])
            {
                continue;
            }

            var from = first == 0 ? double.MinValue : Middle(corridors[first - 1]);
            var to = column == corridors.Count ? double.MaxValue : Middle(corridors[column]);
            var text = LineText.Of(Cut(line.Source, from, to));
            if (text.Spans.Count > 0)
            {
                var joined = string.Concat(text.Joined);
                yield return new TablePiece
                {
                    Line = number,
                    From = first,
                    To = column,
                    Y = line.Baseline,
                    Size = line.Size,
                    Text = text,
                    IsNumber = NumberInk.Is(joined),
                    Joined = joined,
                };
            }

            first = column + 1;
        }
    }

    private static double Middle((double From, double To) corridor) => (corridor.From + corridor.To) / 2;

    private static InkLine Cut(InkLine line, double from, double to)
    {
        var part = new InkLine { Baseline = line.Baseline, Size = line.Size };
        foreach (var run in line.Runs)
        {
            var cut = new InkRun
            {
                Baseline = run.Baseline,
                Size = run.Size,
                Start = run.Start,
                End = run.End,
                Spacing = run.Spacing,
                Cell = run.Cell,
            };
            var inside = false;
            foreach (var glyph in run.Glyphs)
            {
                // Marks go where their letter goes.
                if (!glyph.IsMark || cut.Glyphs.Count == 0)
                {
                    var centre = (glyph.Start + glyph.End) / 2;
                    inside = centre >= from && centre < to;
                }

                if (inside)
                {
                    cut.Glyphs.Add(glyph);
                }
            }

            if (cut.Glyphs.Count > 0)
            {
                part.Runs.Add(cut);
            }
        }

        return part;
    }
}
