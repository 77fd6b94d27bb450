using LpaFunctions.Reading.Ink;

namespace LpaFunctions.Reading.Layout.ThaiMarks;

/// <summary>Whether the ink of a mark stands above its letter or below it: what it is named must agree with that.</summary>
internal static class MarkInk
{
    // In em: the lower edge of a mark above the smallest letters, the upper edge of one below them, the least height of ink.
    private const double AboveBaseline = 0.4;
    private const double BelowBaseline = 0.02;
    private const double Thin = 0.04;

    // In em, and of its width.
    private const double NarrowBar = 0.13;
    private const double UprightBar = 1.6;

    /// <summary>True above, false below; null where the ink does not tell.</summary>
    public static bool? IsAbove(InkGlyph glyph)
    {
        if (glyph.Turn != 0 || glyph.Bottom - glyph.Top < Thin * glyph.Size || glyph.Right - glyph.Left < Thin * glyph.Size)
        {
            return null;
        }

        if (glyph.Bottom < glyph.Baseline - (AboveBaseline * glyph.Size))
        {
            return true;
        }

        return glyph.Top > glyph.Baseline - (BelowBaseline * glyph.Size) ? false : null;
    }

    /// <summary>Whether a mark above its letter is a narrow upright bar.</summary>
    public static bool IsBar(InkGlyph glyph)
    {
        var (width, height) = (glyph.Right - glyph.Left, glyph.Bottom - glyph.Top);
        return IsAbove(glyph) == true && width < NarrowBar * glyph.Size && height > UprightBar * width;
    }

    /// <summary>True for the marks that stand below a letter.</summary>
    public static bool IsLower(char mark) => mark is '\u0E38' or '\u0E39' or '\u0E3A';

    private static bool Contradicts(InkGlyph glyph, char mark) => mark < '\uF700' && IsAbove(glyph) == IsLower(mark);

    /// <summary>
    /// Takes the names of marks away that their ink contradicts: WeasyPrint names the glyphs of a cluster in the order of its text, though the font has
    /// put the tone before the vowel below (ู that is called ้, ้ that is called ู). Where two such stand side by side their names are exchanged, in
    /// the whole font. What the others were called, to be given back where no better name is found.
    /// </summary>
    public static List<(InkGlyph Glyph, string Name)>? TakeNames(List<InkGlyph> glyphs)
    {
        List<int>? wrong = null;
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (glyphs[i] is { IsMark: true, Text: [var mark], Dealt: false, Replaced: false } glyph && Contradicts(glyph, mark))
            {
                (wrong ??= []).Add(i);
            }
        }

        if (wrong is null)
        {
            return null;
        }

        var exchanged = new Dictionary<(string, int), string>();
        foreach (var i in wrong)
        {
            if (i + 1 >= glyphs.Count || wrong.BinarySearch(i + 1) < 0)
            {
                continue;
            }

            var (one, other) = (glyphs[i], glyphs[i + 1]);
            if (one.Font == other.Font && IsLower(one.Text[0]) != IsLower(other.Text[0]))
            {
                exchanged.TryAdd((one.Font, one.Code), other.Text);
                exchanged.TryAdd((other.Font, other.Code), one.Text);
            }
        }

        var taken = new List<(InkGlyph, string)>();
        foreach (var i in wrong)
        {
            var glyph = glyphs[i];
            if (exchanged.TryGetValue((glyph.Font, glyph.Code), out var name))
            {
                glyph.Text = name;
                glyph.Guessed = true;
            }
            else
            {
                taken.Add((glyph, glyph.Text));
                glyph.Text = "\uFFFD";
            }
        }

        return taken;
    }
}
