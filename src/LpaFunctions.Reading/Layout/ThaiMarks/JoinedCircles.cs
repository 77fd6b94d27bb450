using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Text;

namespace LpaFunctions.Reading.Layout.ThaiMarks;

/// <summary>
/// Circle and tone of ำ joined in one glyph that its font leaves without a name (Sarabun): twice as high as a mark, before the stroke in all its places.
/// The dictionary tells the tone; where it does not, the circle is certain and the tone is lost.
/// </summary>
internal static class JoinedCircles
{
    private const string Tones = "\u0E48\u0E49\u0E4A\u0E4B";
    private const int MostPlaces = 24;

    // In em.
    private const double Tall = 0.4;
    private const double NoAdvance = 0.04;

    public static void Name(List<InkGlyph> glyphs)
    {
        Dictionary<FontCode, List<int>>? joined = null;
        for (var i = 1; i < glyphs.Count; i++)
        {
            if (IsTall(glyphs[i]))
            {
                joined ??= [];
                if (!joined.TryGetValue(FontCode.From(glyphs[i]), out var places))
                {
                    joined[FontCode.From(glyphs[i])] = places = [];
                }

                places.Add(i);
            }
        }

        foreach (
            var places in joined?.Values.Where(places => places.TrueForAll(place => MisnamedNikhahit.IsBeforeStroke(glyphs, place))) ?? []
        )
        {
            var name = Best(glyphs, [.. places.Take(MostPlaces)]) is { } tone
                ? MisnamedNikhahit.Circle + tone
                : LostMarks.Text + MisnamedNikhahit.Circle;
            foreach (var place in places)
            {
                glyphs[place].Text = name;
                glyphs[place].Guessed = true;
            }
        }
    }

    private static bool IsTall(InkGlyph glyph) =>
        glyph is { IsUnnamed: true, Replaced: false }
        && Math.Abs(glyph.End - glyph.Start) < NoAdvance * glyph.Size
        && glyph.Bottom - glyph.Top > Tall * glyph.Size;

    private static string? Best(List<InkGlyph> glyphs, int[] places)
    {
        var (best, least, second) = (' ', int.MaxValue, int.MaxValue);
        foreach (var tone in Tones)
        {
            var unknown = WordsAround.Unknown(glyphs, places, MisnamedNikhahit.Circle + tone);
            if (unknown < least)
            {
                (best, least, second) = (tone, unknown, least);
            }
            else
            {
                second = Math.Min(second, unknown);
            }
        }

        return least < second ? best.ToString() : null;
    }
}
