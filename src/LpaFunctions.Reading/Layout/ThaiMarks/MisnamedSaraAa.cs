using LpaFunctions.Reading.Ink;

namespace LpaFunctions.Reading.Layout.ThaiMarks;

/// <summary>
/// Rule 6 of the repair for one font among others: Excel 2007 leaves a font whose า is called ำ beside sound ones, and the document as a whole shows nothing.
/// Such a font has no า at all and many ำ, and its words are known once they are called back; a true ำ stands there as circle and stroke, or behind a blank.
/// </summary>
internal static class MisnamedSaraAa
{
    private const char SaraAa = '\u0E32';
    private const char SaraAm = '\u0E33';
    private const int Few = 5;
    private const int MostPlaces = 60;

    // Of the letters that no word knew with ำ.
    private const double Better = 0.5;

    public static void Mend(List<InkGlyph> glyphs)
    {
        Dictionary<string, List<int>>? fonts = null;
        HashSet<string>? sound = null;
        for (var i = 0; i < glyphs.Count; i++)
        {
            switch (glyphs[i])
            {
                case { Text: [SaraAm], Dealt: false, Replaced: false } glyph:
                    fonts ??= [];
                    if (!fonts.TryGetValue(glyph.Font, out var places))
                    {
                        fonts[glyph.Font] = places = [];
                    }

                    places.Add(i);
                    break;
                case { Text: [SaraAa] } glyph:
                    (sound ??= []).Add(glyph.Font);
                    break;
            }
        }

        foreach (var (font, places) in fonts ?? [])
        {
            if (places.Count >= Few && sound?.Contains(font) != true && IsMisnamed(glyphs, places))
            {
                foreach (var place in places)
                {
                    glyphs[place].Text = SaraAa.ToString();
                    glyphs[place].Guessed = true;
                }
            }
        }
    }

    private static bool IsMisnamed(List<InkGlyph> glyphs, List<int> places)
    {
        int[] sample = [.. places.Take(MostPlaces)];
        var named = WordsAround.Unknown(glyphs, sample, null);
        return WordsAround.Unknown(glyphs, sample, SaraAa.ToString()) < Better * named;
    }
}
