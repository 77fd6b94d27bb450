using LpaFunctions.Reading.Pdf;

namespace LpaFunctions.Reading.Layout;

/// <summary>The same text painted twice in one place (outline, shadow, thickening) counts once.</summary>
internal static class DoublePaint
{
    // A shadow lies within a tenth of the em square; the narrowest letter is wider.
    private const double Near = 0.12;

    public static List<InkGlyph> Remove(List<InkGlyph> glyphs)
    {
        var seen = new Dictionary<(string Text, int X, int Y), List<InkGlyph>>(glyphs.Count);
        var kept = new List<InkGlyph>(glyphs.Count);
        foreach (var glyph in glyphs)
        {
            if (glyph.Text.Length == 0)
            {
                continue;
            }
            if (!glyph.IsBlank && IsAgain(seen, glyph))
            {
                continue;
            }
            kept.Add(glyph);
        }
        return kept;
    }

    private static bool IsAgain(Dictionary<(string Text, int X, int Y), List<InkGlyph>> seen, InkGlyph glyph)
    {
        var (x, y) = (Cell(glyph.Left), Cell(glyph.Baseline));
        for (var dx = -1; dx <= 1; dx++)
        {
            for (var dy = -1; dy <= 1; dy++)
            {
                if (!seen.TryGetValue((glyph.Text, x + dx, y + dy), out var others))
                {
                    continue;
                }
                foreach (var other in others)
                {
                    if (Math.Abs(other.Left - glyph.Left) < Near * glyph.Size && Math.Abs(other.Baseline - glyph.Baseline) < Near * glyph.Size
                        && Math.Abs(other.Size - glyph.Size) < 0.1 * glyph.Size)
                    {
                        return true;
                    }
                }
            }
        }
        var key = (glyph.Text, x, y);
        if (seen.TryGetValue(key, out var here))
        {
            here.Add(glyph);
        }
        else
        {
            seen[key] = [glyph];
        }
        return false;
    }

    private static int Cell(double place) => (int)Math.Clamp(Math.Floor(place / 4), -1_000_000, 1_000_000);
}
