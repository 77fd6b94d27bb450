using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Pdf;

namespace LpaFunctions.Reading.Layout;

/// <summary>Text that does not run left to right, read in its own direction and apart from the rest.</summary>
internal static class RotatedText
{
    public static IEnumerable<LineText> Lines(List<InkGlyph> glyphs)
    {
        foreach (var group in glyphs.Where(glyph => glyph.Turn != 0).GroupBy(glyph => glyph.Turn).OrderBy(group => group.Key))
        {
            var turned = group.Select(Turn).ToList();
            foreach (var line in LineFinder.Find(RunFinder.Find(turned, GridSet.None)))
            {
                var text = LineText.Of(line);
                if (text.Spans.Count > 0)
                {
                    yield return new LineText
                    {
                        Spans = [.. text.Spans.Select(span => span with { Box = Back(span.Box, group.Key) })],
                        Box = Back(text.Box, group.Key),
                    };
                }
            }
        }
    }

    /// <summary>The glyph in a frame in which its text runs left to right.</summary>
    private static InkGlyph Turn(InkGlyph glyph)
    {
        var (start, baseline) = Forth(glyph.Start, glyph.Baseline, glyph.Turn);
        var (end, baselineEnd) = Forth(glyph.End, glyph.BaselineEnd, glyph.Turn);
        var (x0, y0) = Forth(glyph.Left, glyph.Top, glyph.Turn);
        var (x1, y1) = Forth(glyph.Right, glyph.Bottom, glyph.Turn);
        return new InkGlyph
        {
            Text = glyph.Text,
            Start = start,
            End = end,
            Baseline = baseline,
            BaselineEnd = baselineEnd,
            Size = glyph.Size,
            Left = Math.Min(x0, x1),
            Right = Math.Max(x0, x1),
            Top = Math.Min(y0, y1),
            Bottom = Math.Max(y0, y1),
            Font = glyph.Font,
            Order = glyph.Order,
            Turn = 0,
        };
    }

    private static (double X, double Y) Forth(double x, double y, byte turn) => turn switch
    {
        1 => (y, -x),
        2 => (-x, -y),
        _ => (-y, x),
    };

    private static TextBox Back(TextBox box, byte turn) => turn switch
    {
        1 => new TextBox(-box.Bottom, box.Left, -box.Top, box.Right),
        2 => new TextBox(-box.Right, -box.Bottom, -box.Left, -box.Top),
        _ => new TextBox(box.Top, -box.Right, box.Bottom, -box.Left),
    };
}
