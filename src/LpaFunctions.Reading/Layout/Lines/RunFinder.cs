using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Layout.Grids;
using LpaFunctions.Reading.Layout.Runs;
using LpaFunctions.Reading.Layout.ThaiMarks;
using LpaFunctions.Reading.Text;

namespace LpaFunctions.Reading.Layout.Lines;

/// <summary>
/// Cuts the glyphs of a page into runs. Content order is kept within a run, because it is the order that the text was written in;
/// only marks are moved, and only where their ink says that they stand over another letter.
/// </summary>
internal static class RunFinder
{
    // Fractions of the em square. A Thai letter is 0.4 to 0.7 wide, a blank 0.2 to 0.35.
    private const double BaselineSlack = 0.12;
    private const double Backwards = 0.45;
    private const double Jump = 1.0;
    private const double MarkReach = 0.9;
    private const double Touching = 0.1;

    public static List<InkRun> Find(List<InkGlyph> glyphs, GridSet grids)
    {
        var runs = new List<InkRun>();
        var strays = new List<InkGlyph>();
        InkRun? run = null;
        foreach (var glyph in glyphs)
        {
            if (glyph.Text.Length == 0)
            {
                continue;
            }

            if (glyph.IsMark)
            {
                if (run is not null && SpacingMarks.Follows(run, glyph))
                {
                    run.Glyphs.Add(glyph);
                    run.Pen = glyph.MovesPen ? glyph.End : run.Pen;
                }
                else if (run is null || !Takes(run, glyph))
                {
                    strays.Add(glyph);
                }
                else
                {
                    PlaceMark(run.Glyphs, glyph);
                }

                continue;
            }

            var cell = grids.CellAt(glyph);
            if (run is null || !Continues(run, glyph, cell))
            {
                run = new InkRun
                {
                    Baseline = glyph.Baseline,
                    Size = glyph.Size,
                    Start = glyph.Start,
                    End = glyph.Start,
                    Pen = glyph.Start,
                    Cell = cell,
                };
                runs.Add(run);
            }

            run.Glyphs.Add(glyph);
            run.End = Math.Max(run.End, glyph.End);
            run.Pen = glyph.End;
            run.Start = Math.Min(run.Start, glyph.Start);
            run.Size = Math.Max(run.Size, glyph.IsBlank ? 0 : glyph.Size);
        }

        StrayMarks.Place(strays, runs);
        return runs;
    }

    private static bool Continues(InkRun run, InkGlyph glyph, GridCell? cell)
    {
        var size = Math.Max(run.Size, glyph.Size);
        var gap = Math.Abs(glyph.Start - run.Pen) < SpacingMarks.SamePen * size ? 0 : glyph.Start - run.End;
        if (Math.Abs(glyph.Baseline - run.Baseline) > BaselineSlack * size || gap < -Backwards * size || gap > Jump * size)
        {
            return false;
        }

        if (ReferenceEquals(cell, run.Cell))
        {
            return true;
        }

        // Text that runs over a rule without a gap is one word that its cell is too narrow for.
        var isBroken = glyph.IsBlank || run.Glyphs[^1].IsBlank || gap >= Touching * size;
        return !isBroken && !RuleCrossing.Meets(run, glyph);
    }

    private static bool Takes(InkRun run, InkGlyph mark)
    {
        var size = Math.Max(run.Size, mark.Size);
        var centre = (mark.Left + mark.Right) / 2;
        return Math.Abs(mark.Baseline - run.Baseline) <= MarkReach * size
            && centre > run.Start - (0.3 * size)
            && centre < run.End + (0.45 * size);
    }

    /// <summary>Puts a mark behind the letter that its ink stands over, looking back from the end.</summary>
    internal static void PlaceMark(List<InkGlyph> glyphs, InkGlyph mark)
    {
        var centre = (mark.Left + mark.Right) / 2;
        var at = glyphs.Count;
        var home = at;
        for (var steps = 0; at > 0 && steps < 4; steps++)
        {
            var letter = at - 1;
            while (letter > 0 && glyphs[letter].IsMark)
            {
                letter--;
            }

            var glyph = glyphs[letter];
            if (ThaiInk.TakesMark(glyph.Text) && centre >= glyph.Start - (0.06 * glyph.Size))
            {
                home = at;
                break;
            }

            at = letter;
        }
        // Where no letter fits, the order of the content is the best there is.
        glyphs.Insert(home, mark);
    }
}
