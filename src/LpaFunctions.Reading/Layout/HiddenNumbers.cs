using System.Text;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Ink;

namespace LpaFunctions.Reading.Layout;

/// <summary>The numbers among glyphs that are not to be seen.</summary>
internal static class HiddenNumbers
{
    // Of the em square: what follows within this stands in the same number.
    private const double SameNumber = 0.3;
    private const int Most = 5_000;

    public static IReadOnlyList<HiddenNumber> Find(List<InkGlyph> hidden)
    {
        var numbers = new List<HiddenNumber>();
        var text = new StringBuilder();
        InkGlyph? last = null;
        double left = 0,
            top = 0,
            bottom = 0;
        foreach (var glyph in hidden)
        {
            var goesOn =
                last is not null
                && Math.Abs(glyph.Baseline - last.Baseline) < SameNumber * glyph.Size
                && Math.Abs(glyph.Start - last.End) < SameNumber * glyph.Size;
            if (!IsSign(glyph.Text) || !goesOn)
            {
                Flush();
            }

            if (!IsSign(glyph.Text))
            {
                continue;
            }

            (left, top, bottom) =
                text.Length == 0 ? (glyph.Left, glyph.Top, glyph.Bottom) : (left, Math.Min(top, glyph.Top), Math.Max(bottom, glyph.Bottom));
            text.Append(glyph.Text);
            last = glyph;
        }

        Flush();
        return numbers;

        void Flush()
        {
            if (last is not null && text.ToString().AsSpan().IndexOfAny(Lines.BrokenNumbers.Digits) >= 0 && numbers.Count < Most)
            {
                numbers.Add(new HiddenNumber(new TextBox(left, top, last.Right, bottom), text.ToString()));
            }

            text.Clear();
            last = null;
        }
    }

    private static bool IsSign(string text) => text.Length == 1 && (char.IsDigit(text[0]) || text[0] is '.' or ',' or '/');
}
