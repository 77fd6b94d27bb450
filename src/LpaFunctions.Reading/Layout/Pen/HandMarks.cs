using LpaFunctions.Reading.Ink;

namespace LpaFunctions.Reading.Layout.Pen;

/// <summary>Notes which glyphs were struck out by a rule through their middle, and which were circled.</summary>
internal static class HandMarks
{
    // In em above the baseline, where fonts and word processors strike their letters; an underline and a leader lie lower, a rule of a table ends elsewhere.
    private const double Lowest = 0.11;
    private const double Highest = 0.5;

    // In em: how far a rule may reach beyond the letters that it strikes.
    private const double Overhang = 0.45;
    private const double LeastCovered = 0.6;

    // Points.
    private const double Shortest = 2;

    // Bands below that of the rule.
    private const int MostBands = 4;

    public static void Note(PageInk ink, List<InkGlyph> glyphs)
    {
        if (ink.Rules.Count > 0)
        {
            NoteStruck(ink, glyphs);
        }

        if (ink.Slants.Count > 0)
        {
            SlantedStrikes.Note(ink.Slants, glyphs);
        }

        if (ink.Rings.Count > 0)
        {
            NoteRings(ink, glyphs);
        }
    }

    private static void NoteStruck(PageInk ink, List<InkGlyph> glyphs)
    {
        var rules = ink.Rules.FindAll(rule => rule.Level && rule.X1 - rule.X0 >= Shortest);
        if (rules.Count == 0)
        {
            return;
        }

        using var bands = new BaselineBands(glyphs);
        var struck = new List<InkGlyph>();
        foreach (var rule in rules)
        {
            struck.Clear();
            AddStruck(struck, rule, bands);
            if (struck.Count > 0 && IsStroke(rule, struck))
            {
                struck.ForEach(glyph => glyph.IsStruck = true);
            }
        }
    }

    private static void AddStruck(List<InkGlyph> struck, InkRule rule, BaselineBands bands)
    {
        // The baseline lies below the rule by up to half an em of the largest letters.
        var first = BaselineBands.BandOf(rule.Y0);
        for (var band = first; band <= first + MostBands; band++)
        {
            for (var at = bands.First(band); at >= 0; at = bands.Next(at))
            {
                if (Strikes(rule, bands.Glyphs[at]))
                {
                    struck.Add(bands.Glyphs[at]);
                }
            }
        }
    }

    private static bool Strikes(InkRule rule, InkGlyph glyph)
    {
        var height = (glyph.Baseline - rule.Y0) / glyph.Size;
        var middle = (glyph.Start + glyph.End) / 2;
        return height is > Lowest and < Highest && middle >= rule.X0 - 0.5 && middle <= rule.X1 + 0.5;
    }

    /// <summary>A stroke begins and ends with the letters that it strikes; a rule that goes on without letters is a leader or a border.</summary>
    private static bool IsStroke(InkRule rule, List<InkGlyph> struck)
    {
        var letters = struck.FindAll(glyph => !glyph.IsBlank && !glyph.IsMark);
        if (letters.Count == 0)
        {
            return false;
        }

        var size = letters.Max(glyph => glyph.Size);
        var (left, right) = (letters.Min(glyph => glyph.Start), letters.Max(glyph => glyph.End));
        var covered = struck.Where(glyph => !glyph.IsMark).Sum(glyph => glyph.End - glyph.Start);
        return left - rule.X0 < Overhang * size && rule.X1 - right < Overhang * size && covered > LeastCovered * (rule.X1 - rule.X0);
    }

    private static void NoteRings(PageInk ink, List<InkGlyph> glyphs)
    {
        for (var i = 0; i < ink.Rings.Count; i++)
        {
            var ring = ink.Rings[i];
            foreach (var glyph in glyphs)
            {
                var fits = ring.Height > 0.6 * glyph.Size && ring.Height < 3 * glyph.Size;
                if (fits && !glyph.IsBlank && StandsIn(glyph, ring))
                {
                    glyph.Ring = i + 1;
                }
            }
        }
    }

    private static bool StandsIn(InkGlyph glyph, InkBox ring)
    {
        var (x, y) = ((glyph.Left + glyph.Right) / 2, (glyph.Top + glyph.Bottom) / 2);
        var isWithinSides = x > ring.Left && x < ring.Right;
        return isWithinSides && y > ring.Top && y < ring.Bottom;
    }
}
