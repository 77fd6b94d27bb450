using System.Text;
using LpaFunctions.Core.Evidence;

namespace LpaFunctions.Reading.Layout;

/// <summary>Cuts a line into words at blanks, gaps and check-box characters.</summary>
internal static class LineWords
{
    private const double Gap = 0.18;

    public static IEnumerable<RawSpan> Of(InkLine line)
    {
        var text = new StringBuilder();
        double left = 0, top = 0, right = 0, bottom = 0, end = double.MinValue;
        foreach (var glyph in line.Runs.SelectMany(run => run.Glyphs))
        {
            var isBox = BoxGlyphs.StateOf(glyph) is not null;
            if (text.Length > 0 && (glyph.IsBlank || isBox || (!ThaiInk.Follows(glyph.Text) && glyph.Start - end > Gap * glyph.Size)))
            {
                yield return new RawSpan(text.ToString(), new TextBox(left, top, right, bottom), line.Size);
                text.Clear();
            }
            if (glyph.IsBlank || isBox)
            {
                continue;
            }
            if (text.Length == 0)
            {
                (left, top, right, bottom) = (glyph.Left, glyph.Top, glyph.Right, glyph.Bottom);
            }
            text.Append(glyph.Text);
            (left, right) = (Math.Min(left, glyph.Left), Math.Max(right, glyph.Right));
            (top, bottom) = (Math.Min(top, glyph.Top), Math.Max(bottom, glyph.Bottom));
            end = ThaiInk.IsMark(glyph.Text) ? Math.Max(end, glyph.Start) : glyph.End;
        }
        if (text.Length > 0)
        {
            yield return new RawSpan(text.ToString(), new TextBox(left, top, right, bottom), line.Size);
        }
    }
}
