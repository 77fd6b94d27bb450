using LpaFunctions.Reading.Layout.Runs;
using LpaFunctions.Reading.Layout.ThaiMarks;

namespace LpaFunctions.Reading.Layout.Lines;

/// <summary>
/// Letters set apart, as "Thai distributed" lines and titles are: every gap of the run is as wide as a blank elsewhere, so a gap counts only by what it is
/// wider than the run's own spacing.
/// </summary>
internal static class LetterSpacing
{
    // In em: the least spacing, and how far the gaps of one run may differ.
    private const double Least = 0.1;
    private const double Alike = 0.1;
    private const int FewestGaps = 4;

    /// <param name="lines">Of one region, top to bottom.</param>
    public static void Note(List<InkLine> lines)
    {
        var (above, spaced, gaps) = (new List<double>(), new List<double>(), new List<double>());
        foreach (var line in lines)
        {
            foreach (var run in line.Runs)
            {
                run.Spacing = Measure(run, gaps);
            }

            // A short run (a number) is set as the runs beside it are, or as the line above of which it is the end.
            NoteSpaced(line, spaced);
            spaced.AddRange(above);
            if (spaced.Count > 0)
            {
                line.Runs.ForEach(run => TakeOver(run, spaced, gaps));
            }

            NoteSpaced(line, above);
        }
    }

    /// <summary>How the runs of a line are spaced that are.</summary>
    private static void NoteSpaced(InkLine line, List<double> spaced)
    {
        spaced.Clear();
        foreach (var run in line.Runs)
        {
            if (run.Spacing > 0)
            {
                spaced.Add(run.Spacing);
            }
        }
    }

    private static void TakeOver(InkRun run, List<double> known, List<double> gaps)
    {
        if (run.Spacing > 0)
        {
            return;
        }

        Note(run, gaps);
        if (gaps.Count is > 0 and < FewestGaps)
        {
            run.Spacing = known.Find(spacing => gaps.TrueForAll(gap => Math.Abs(gap - spacing) < Alike * run.Size));
        }
    }

    private static double Measure(InkRun run, List<double> gaps)
    {
        Note(run, gaps);
        if (gaps.Count < FewestGaps)
        {
            return 0;
        }

        gaps.Sort();
        var (lower, middle) = (gaps[gaps.Count / 5], gaps[gaps.Count / 2]);
        var isSpread = lower > Least * run.Size && middle - lower < Alike * run.Size;
        return isSpread ? middle : 0;
    }

    /// <summary>The gaps between letters that no blank parts.</summary>
    private static void Note(InkRun run, List<double> gaps)
    {
        gaps.Clear();
        var (end, pen) = (double.NaN, double.NaN);
        foreach (var glyph in run.Glyphs)
        {
            if (glyph.IsBlank)
            {
                end = double.NaN;
                continue;
            }

            if (glyph.IsMark)
            {
                continue;
            }

            if (!double.IsNaN(end))
            {
                gaps.Add(SpacingMarks.Gap(glyph, end, pen));
            }

            (end, pen) = (glyph.End, glyph.End);
        }
    }
}
