using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Text;

namespace LpaFunctions.Reading.Layout.Runs;

/// <summary>
/// Where a program paints the digits of a line in one go and the points and dashes between them in another (the font of the text lacks one of them),
/// a run stands inside a gap of another run: "50 000" with a comma in its gap. The other run is cut there, so that both are read from left to right.
/// </summary>
internal static class InnerGaps
{
    // Fraction of the em square by which pen positions of two fonts may disagree.
    private const double Slack = 0.08;

    /// <param name="runs">Of one line, sorted by their start; sorted again where one was cut.</param>
    public static void Cut(List<InkRun> runs)
    {
        for (var i = 0; i + 1 < runs.Count; i++)
        {
            for (var j = i + 1; j < runs.Count && runs[j].Start < runs[i].End; j++)
            {
                if (GapFor(runs[i], runs[j]) is not { } at)
                {
                    continue;
                }

                var (left, right) = (Part(runs[i], runs[i].Glyphs[..at]), Part(runs[i], runs[i].Glyphs[at..]));
                runs[i] = left;
                runs.Add(right);
                MoveBlanks(runs[j], right);
                runs.Sort((a, b) => a.Start.CompareTo(b.Start));
                j = i;
            }
        }
    }

    /// <summary>The glyph of the outer run before which the inner one begins; null where the ink of the two overlaps anywhere.</summary>
    private static int? GapFor(InkRun outer, InkRun inner)
    {
        var slack = Slack * Math.Max(outer.Size, inner.Size);
        if (
            outer.Glyphs.Count < 2
            || !inner.Glyphs.TrueForAll(g =>
                !IsInk(g) || outer.Glyphs.TrueForAll(o => !IsInk(o) || g.End <= o.Start + slack || o.End <= g.Start + slack)
            )
        )
        {
            return null;
        }
        // Blanks at the ends of a run may lie under letters of the other.
        var start = inner.Glyphs.Where(IsInk).Select(g => g.Start).DefaultIfEmpty(outer.End).Min();
        var at = outer.Glyphs.FindIndex(g => IsInk(g) && g.Start >= start);
        return at > 0 && outer.Glyphs[..at].Exists(IsInk) ? at : null;
    }

    /// <summary>A blank that was painted with the inner run but stands behind the ink of the part right of it goes there.</summary>
    private static void MoveBlanks(InkRun inner, InkRun right)
    {
        while (inner.Glyphs is [.., { IsBlank: true } blank] && blank.Start >= right.Start)
        {
            inner.Glyphs.RemoveAt(inner.Glyphs.Count - 1);
            inner.End = inner.Glyphs.Max(g => g.End);
            if (blank.Start >= right.Glyphs[^1].Start)
            {
                right.Glyphs.Add(blank);
                right.End = Math.Max(right.End, blank.End);
            }
        }
    }

    private static bool IsInk(InkGlyph glyph) => !glyph.IsBlank && !ThaiInk.IsMark(glyph.Text);

    private static InkRun Part(InkRun run, List<InkGlyph> glyphs)
    {
        var part = new InkRun
        {
            Baseline = run.Baseline,
            Size = run.Size,
            Start = glyphs.Min(g => g.Start),
            End = glyphs.Max(g => g.End),
            Cell = run.Cell,
        };
        part.Glyphs.AddRange(glyphs);
        return part;
    }
}
