using LpaFunctions.Reading.Layout.Runs;

namespace LpaFunctions.Reading.Layout.Lines;

/// <summary>Brings runs of one region together into lines, top to bottom.</summary>
internal static class TextLineFinder
{
    // How far back lines can still take a run: more than any number of sizes that share a line.
    private const int OpenLines = 12;

    public static List<InkLine> Find(List<InkRun> runs)
    {
        var lines = new List<InkLine>();
        foreach (var run in InOrder(runs))
        {
            if (run.Glyphs.TrueForAll(glyph => glyph.IsBlank))
            {
                continue;
            }

            var line = Best(lines, run);
            if (line is null)
            {
                line = new InkLine { Baseline = run.Baseline, Size = run.Size };
                lines.Add(line);
            }
            else if (run.Size > line.Size * 1.05)
            {
                (line.Baseline, line.Size) = (run.Baseline, run.Size);
            }

            line.Runs.Add(run);
        }

        foreach (var line in lines)
        {
            line.Runs.Sort((a, b) => a.Start.CompareTo(b.Start));
            InnerGaps.Cut(line.Runs);
        }

        lines.Sort((a, b) => a.Baseline.CompareTo(b.Baseline));
        LetterSpacing.Note(lines);
        return lines;
    }

    private static IEnumerable<InkRun> InOrder(List<InkRun> runs)
    {
        // Most cells of tables hold a word.
        if (runs.Count < 2)
        {
            return runs;
        }

        return runs.OrderBy(run => run.Baseline).ThenBy(run => run.Start);
    }

    private static InkLine? Best(List<InkLine> lines, InkRun run)
    {
        InkLine? best = null;
        var nearest = double.MaxValue;
        for (var i = lines.Count - 1; i >= Math.Max(0, lines.Count - OpenLines); i--)
        {
            var line = lines[i];
            var distance = Math.Abs(line.Baseline - run.Baseline);
            if (distance < nearest && Share(line, run) >= 0.6)
            {
                (nearest, best) = (distance, line);
            }
        }

        return best;
    }

    /// <summary>Share of the lower band (x-height, without marks) that line and run have in common.</summary>
    private static double Share(InkLine line, InkRun run)
    {
        var top = Math.Max(line.Baseline - (0.55 * line.Size), run.Baseline - (0.55 * run.Size));
        var bottom = Math.Min(line.Baseline + (0.05 * line.Size), run.Baseline + (0.05 * run.Size));
        return (bottom - top) / (0.6 * Math.Min(line.Size, run.Size));
    }
}
