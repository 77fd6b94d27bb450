using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Layout.Runs;
using LpaFunctions.Reading.Text;

namespace LpaFunctions.Reading.Layout.ThaiMarks;

/// <summary>Marks that the content paints apart from their letters: each goes to the letter under or over its ink.</summary>
internal static class StrayMarks
{
    public static void Place(List<InkGlyph> strays, List<InkRun> runs)
    {
        foreach (var mark in strays)
        {
            var centre = (mark.Left + mark.Right) / 2;
            InkRun? best = null;
            var letter = -1;
            var nearest = double.MaxValue;
            foreach (var run in runs)
            {
                var size = Math.Max(run.Size, mark.Size);
                var isBeside = centre < run.Start - (0.2 * size) || centre > run.End + (0.2 * size);
                // Ink of a mark lies from 1.3 em above the baseline to 0.4 em below it.
                if (isBeside || mark.Bottom > run.Baseline + (0.5 * size) || mark.Top < run.Baseline - (1.4 * size))
                {
                    continue;
                }

                for (var i = 0; i < run.Glyphs.Count; i++)
                {
                    var glyph = run.Glyphs[i];
                    if (!ThaiInk.TakesMark(glyph.Text))
                    {
                        continue;
                    }

                    var aside = Math.Max(0, Math.Max(glyph.Start - centre, centre - glyph.End));
                    var distance = (3 * aside) + Math.Abs(mark.Baseline - run.Baseline);
                    if (distance < nearest && aside < 0.25 * size)
                    {
                        (nearest, best, letter) = (distance, run, i);
                    }
                }
            }

            if (best is null)
            {
                runs.Add(Alone(mark));
                continue;
            }

            var at = letter + 1;
            while (at < best.Glyphs.Count && best.Glyphs[at].IsMark)
            {
                at++;
            }

            best.Glyphs.Insert(at, mark);
        }
    }

    private static InkRun Alone(InkGlyph mark)
    {
        var run = new InkRun
        {
            Baseline = mark.Baseline,
            Size = mark.Size,
            Start = mark.Start,
            End = mark.End,
        };
        run.Glyphs.Add(mark);
        return run;
    }
}
