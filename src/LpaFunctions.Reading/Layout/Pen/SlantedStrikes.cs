using LpaFunctions.Reading.Ink;

namespace LpaFunctions.Reading.Layout.Pen;

/// <summary>Notes which glyphs were struck out by a slanted line, as a pen does it: from the first letter to the last, through their middle.</summary>
internal static class SlantedStrikes
{
    // In em above the baseline: where a line runs through a letter.
    private const double Lowest = -0.1;
    private const double Highest = 0.8;

    // In em: how steep a line may be, and how far it may reach beyond the letters.
    private const double Steepest = 1.6;
    private const double Overhang = 0.6;
    private const double LeastCovered = 0.6;
    private const int MostSlants = 2_000;
    private const int FewestStruck = 2;

    public static void Note(IReadOnlyList<InkSlant> slants, List<InkGlyph> glyphs)
    {
        // A drawing or a map: nobody strikes out so much.
        if (slants.Count > MostSlants)
        {
            return;
        }

        var upright = glyphs.FindAll(glyph => glyph.Turn == 0 && !glyph.IsBlank);
        foreach (var slant in slants)
        {
            var struck = upright.FindAll(glyph => Strikes(slant, glyph));
            if (IsStrike(slant, struck))
            {
                struck.ForEach(glyph => glyph.IsStruck = true);
            }
        }
    }

    private static bool Strikes(InkSlant slant, InkGlyph glyph)
    {
        var middle = (glyph.Start + glyph.End) / 2;
        if (middle < slant.X0 || middle > slant.X1)
        {
            return false;
        }

        var height = (glyph.Baseline - slant.At(middle)) / glyph.Size;
        return height is > Lowest and < Highest;
    }

    private static bool IsStrike(InkSlant slant, List<InkGlyph> struck)
    {
        // A line through a box or a single figure of a scale chooses it as often as not.
        var letters = struck.FindAll(glyph => !glyph.IsMark);
        if (letters.Count == 0 || struck.Count < FewestStruck || letters.Exists(glyph => BoxGlyphs.StateOf(glyph) is not null))
        {
            return false;
        }

        var size = letters.Max(glyph => glyph.Size);
        var (left, right) = (letters.Min(glyph => glyph.Start), letters.Max(glyph => glyph.End));
        var isOneLine = letters.TrueForAll(glyph => Math.Abs(glyph.Baseline - letters[0].Baseline) < 0.3 * size);
        var ends = left - slant.X0 < Overhang * size && slant.X1 - right < Overhang * size;

        if (!isOneLine || !ends || slant.Rise > Steepest * size)
        {
            return false;
        }

        return letters.Sum(glyph => glyph.End - glyph.Start) > LeastCovered * slant.Width;
    }
}
