using LpaFunctions.Reading.Ink;

namespace LpaFunctions.Reading.Layout.ThaiMarks;

/// <summary>The same text painted twice in one place (outline, shadow, thickening) counts once.</summary>
internal static class DoublePaint
{
    // A shadow lies within a tenth of the em square; the narrowest letter is wider.
    private const double Near = 0.12;

    public static List<InkGlyph> Remove(List<InkGlyph> glyphs)
    {
        using var seen = new GlyphPlaces(glyphs.Count);
        var kept = new List<InkGlyph>(glyphs.Count);
        foreach (var glyph in glyphs)
        {
            if (glyph.Text.Length == 0)
            {
                continue;
            }

            if (glyph.IsBlank || seen.TryAdd(glyph, Near * glyph.Size, IsOver))
            {
                kept.Add(glyph);
            }
        }

        return kept;
    }

    private static bool IsOver(InkGlyph other, InkGlyph glyph) =>
        Math.Abs(other.Left - glyph.Left) < Near * glyph.Size
        && Math.Abs(other.Baseline - glyph.Baseline) < Near * glyph.Size
        && Math.Abs(other.Size - glyph.Size) < 0.1 * glyph.Size;
}
