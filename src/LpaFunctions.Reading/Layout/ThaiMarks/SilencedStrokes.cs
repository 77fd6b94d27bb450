using LpaFunctions.Reading.Ink;

namespace LpaFunctions.Reading.Layout.ThaiMarks;

/// <summary>
/// The stroke of ำ that an empty /ActualText silences in all its places: cairo 1.16 gives the text of a pair to the circle, and no text ever again to the
/// glyph that came second, though that one is every า of the font.
/// </summary>
internal static class SilencedStrokes
{
    private const char SaraAm = '\u0E33';

    // In em.
    private const double NoAdvance = 0.04;
    private const double LetterAdvance = 0.2;
    private const double Tall = 0.2;

    public static void Name(List<InkGlyph> glyphs)
    {
        HashSet<FontCode>? strokes = null;
        for (var i = 1; i < glyphs.Count; i++)
        {
            if (IsSilenced(glyphs[i]) && IsCircle(glyphs[i - 1]) && glyphs[i].Font == glyphs[i - 1].Font)
            {
                (strokes ??= []).Add(FontCode.From(glyphs[i]));
            }
        }

        foreach (var glyph in strokes is null ? [] : glyphs)
        {
            if (IsSilenced(glyph) && strokes!.Contains(FontCode.From(glyph)))
            {
                glyph.Text = "\u0E32";
                glyph.Guessed = true;
            }
        }
    }

    private static bool IsSilenced(InkGlyph glyph) =>
        glyph is { Text: "", Replaced: false } && Advance(glyph) > LetterAdvance && glyph.Bottom - glyph.Top > Tall * glyph.Size;

    private static bool IsCircle(InkGlyph glyph) =>
        glyph is { Text: [.., SaraAm], Replaced: false } && Advance(glyph) < NoAdvance && MarkInk.IsAbove(glyph) == true;

    private static double Advance(InkGlyph glyph) => Math.Abs(glyph.End - glyph.Start) / Math.Max(0.01, glyph.Size);
}
