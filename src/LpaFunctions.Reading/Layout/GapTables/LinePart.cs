using LpaFunctions.Reading.Layout.Lines;
using LpaFunctions.Reading.Layout.Rows;
using LpaFunctions.Reading.Layout.Runs;

namespace LpaFunctions.Reading.Layout.GapTables;

/// <summary>Cuts a line at the corridors of its table.</summary>
internal static class LinePart
{
    /// <summary>The pieces of a line, left to right; what stands right across a corridor is one piece.</summary>
    public static IEnumerable<TablePiece> Pieces(GapLine line, int number, List<Corridor> corridors)
    {
        // Where the pieces end: the middles of the open corridors, and the end of the page.
        var ends = new List<double>();
        var columns = new List<int>();
        for (var column = 0; column < corridors.Count; column++)
        {
            if (!Corridors.IsCrossed(corridors[column], line.Words, 0.1 * line.Size))
            {
                ends.Add(corridors[column].Middle);
                columns.Add(column);
            }
        }

        ends.Add(double.MaxValue);
        columns.Add(corridors.Count);

        var parts = Cut(line.Source, ends);
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] is not { } part || LineText.Read(part) is not { Spans.Length: > 0 } text)
            {
                continue;
            }

            var joined = string.Concat(text.Joined);
            yield return new TablePiece
            {
                Line = number,
                From = i == 0 ? 0 : columns[i - 1] + 1,
                To = columns[i],
                Y = line.Baseline,
                Size = line.Size,
                Text = text,
                IsNumber = NumberInk.Is(joined),
                Joined = joined,
            };
        }
    }

    /// <summary>The parts of a line in one pass over its glyphs; null for a part without any.</summary>
    private static InkLine?[] Cut(InkLine line, List<double> ends)
    {
        // Only such runs may be one: the others go into their part as they are.
        var mayJoin = BeginTogether(line.Runs);
        if (ends.Count == 1 && !mayJoin)
        {
            // Its text is made already.
            return [line];
        }

        var parts = new InkLine?[ends.Count];
        foreach (var run in line.Runs)
        {
            if (!mayJoin && PartOfAll(run, ends) is { } own)
            {
                PartAt(parts, own, line).Runs.Add(run);
                continue;
            }

            var (at, cut) = (-1, (InkRun?)null);
            foreach (var glyph in run.Glyphs)
            {
                // Marks go where their letter goes.
                var to = glyph.IsMark && cut is not null ? at : PartAt(ends, (glyph.Start + glyph.End) / 2);
                if (cut is null || to != at)
                {
                    (at, cut) = (to, Open(parts, to, line, run));
                }

                cut.Glyphs.Add(glyph);
            }
        }

        return parts;
    }

    private static bool BeginTogether(List<InkRun> runs)
    {
        for (var i = 1; i < runs.Count; i++)
        {
            if (runs[i].Start <= runs[i - 1].Start)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The part that a run goes into with all its glyphs; null where it is cut.</summary>
    private static int? PartOfAll(InkRun run, List<double> ends)
    {
        int? part = null;
        foreach (var glyph in run.Glyphs)
        {
            if (glyph.IsMark && part is not null)
            {
                continue;
            }

            var at = PartAt(ends, (glyph.Start + glyph.End) / 2);
            if (part is not null && part != at)
            {
                return null;
            }

            part = at;
        }

        return part;
    }

    private static bool AreInOnePlace(InkRun a, InkRun b) => a.Start == b.Start && a.End == b.End && a.Baseline == b.Baseline;

    private static InkLine PartAt(InkLine?[] parts, int at, InkLine line) =>
        parts[at] ??= new InkLine { Baseline = line.Baseline, Size = line.Size };

    private static int PartAt(List<double> ends, double centre)
    {
        var at = ends.BinarySearch(centre);
        return Math.Min(at < 0 ? ~at : at + 1, ends.Count - 1);
    }

    /// <summary>The piece of a run within a part: a run that comes back to a part goes on there.</summary>
    private static InkRun Open(InkLine?[] parts, int at, InkLine line, InkRun run)
    {
        var part = PartAt(parts, at, line);
        if (part.Runs is [.., var last] && AreInOnePlace(last, run))
        {
            return last;
        }

        var cut = new InkRun
        {
            Baseline = run.Baseline,
            Size = run.Size,
            Start = run.Start,
            End = run.End,
            Spacing = run.Spacing,
            Cell = run.Cell,
        };
        part.Runs.Add(cut);
        return cut;
    }
}
