using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Text;

namespace LpaFunctions.Reading.Layout.ThaiMarks;

/// <summary>
/// Marks that a font does not name, told by their ink: glyphs without advance over Thai letters. Word leaves the raised tones out of the
/// ToUnicode map of its UPC fonts ("ทั�งสิ�น"); InDesign leaves out a mark where the glyph of its letter already stands for it.
/// </summary>
internal static class MisnamedMarks
{
    private const double NoAdvance = 0.04;

    // In em. A raised mark is the outline of the normal one, a narrow one keeps its height: heights differ by rounding only. The raised ้ of Kanit is
    // as wide as its ์ and 0.002 higher.
    private const double SameWidth = 0.012;
    private const double SameHeight = 0.0015;

    // The Thai fonts of Windows share one order of glyphs; its raised tones and thanthakhat are C9 to CD.
    private const int FirstRaised = 0xC9;
    private const int LastRaised = 0xCD;
    private static readonly string[] WindowsFonts = ["UPC", "AngsanaNew", "BrowalliaNew", "CordiaNew"];

    private static bool StandsOn(InkGlyph letter, InkGlyph mark) =>
        Math.Abs(mark.End - mark.Start) < NoAdvance * mark.Size
        && Math.Abs(mark.Baseline - letter.Baseline) < mark.Size
        && EndsThai(letter.Text);

    public static void Mend(List<InkGlyph> glyphs)
    {
        List<Shape>? shapes = null;
        InkGlyph? before = null;
        foreach (var glyph in glyphs)
        {
            if (before is not null && StandsOn(before, glyph))
            {
                if (glyph.Text == "\uFFFD")
                {
                    shapes ??= Shapes(glyphs);
                    glyph.Text = StandsFor(glyph, shapes) ?? (before.Text.Length > 1 && ThaiInk.IsMark(before.Text[^1]) ? "" : glyph.Text);
                    glyph.Guessed = true;
                }
                else if (glyph.Text.Length > 1 && before.Text.EndsWith(glyph.Text, StringComparison.Ordinal))
                {
                    // Typst maps a mark to the whole cluster that the letter before it already stands for.
                    glyph.Text = "";
                }
            }

            if (glyph.Text.Length > 0)
            {
                before = glyph;
            }
        }
    }

    private static string? StandsFor(InkGlyph glyph, List<Shape> shapes)
    {
        var own = Shape.From(glyph);
        foreach (var shape in shapes)
        {
            if (shape.Font == own.Font && Math.Abs(shape.Width - own.Width) < SameWidth && Math.Abs(shape.Height - own.Height) < SameHeight)
            {
                return shape.Text;
            }
        }

        return
            glyph.Code is >= FirstRaised and <= LastRaised
            && Array.Exists(WindowsFonts, name => own.Font.Contains(name, StringComparison.Ordinal))
            ? ((char)(glyph.Code - FirstRaised + '\u0E48')).ToString()
            : null;
    }

    private static List<Shape> Shapes(List<InkGlyph> glyphs) =>
        [
            .. glyphs
                .Where(glyph => glyph.Text.Length == 1 && glyph.Text[0] is >= '\u0E48' and <= '\u0E4D' && !glyph.Replaced)
                .Select(Shape.From)
                .Distinct(),
        ];

    private static bool EndsThai(string text) => text.Length > 0 && (ThaiInk.IsThai(text[^1]) || ThaiInk.IsMark(text[^1]));

    private readonly record struct Shape(string Font, string Text, double Width, double Height)
    {
        public static Shape From(InkGlyph glyph) =>
            new(
                BaseName(glyph.Font),
                glyph.Text,
                Math.Round((glyph.Right - glyph.Left) / glyph.Size, 3),
                Math.Round((glyph.Bottom - glyph.Top) / glyph.Size, 3)
            );

        // "BGPEKN+DilleniaUPC": subsets of one font share its shapes.
        private static string BaseName(string font) => font.Length > 7 && font[6] == '+' ? font[7..] : font;
    }
}
