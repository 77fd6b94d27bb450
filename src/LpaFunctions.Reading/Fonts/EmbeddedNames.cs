using LpaFunctions.Reading.Text;

namespace LpaFunctions.Reading.Fonts;

/// <summary>
/// What an embedded TrueType font itself says that its glyphs stand for: its character table read backwards, and from there over its substitutions
/// (OpenType 1.9, GSUB), which name the raised, lowered and joined forms of Thai marks that a character table does not know.
/// </summary>
internal static class EmbeddedNames
{
    // A form of a form: raised, then shifted to the left, then joined.
    private const int Rounds = 3;
    private const char SaraAm = '\u0E33';

    public static Dictionary<int, string> Read(ReadOnlySpan<byte> font)
    {
        var names = TrueTypeCmap.GlyphToCharacter(font).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        if (names.Count == 0)
        {
            return names;
        }

        var substitutions = GlyphSubstitutions.Read(font);
        for (var round = 0; round < Rounds; round++)
        {
            var known = names.Count;
            foreach (var (from, to) in substitutions)
            {
                Name(names, from, to);
                NameBackwards(names, from, to);
            }

            if (names.Count == known)
            {
                break;
            }
        }

        return names;
    }

    private static void Name(Dictionary<int, string> names, int[] from, int[] to)
    {
        var said = "";
        foreach (var glyph in from)
        {
            if (!names.TryGetValue(glyph, out var name) || !IsThai(name))
            {
                return;
            }

            said += name;
        }

        if (to is [var one])
        {
            names.TryAdd(one, said);
        }
        else if (to is [var circle, var rest] && said is [SaraAm])
        {
            names.TryAdd(circle, "\u0E4D");
            names.TryAdd(rest, "\u0E32");
        }
    }

    // A font whose character table names the lowered tones only: the raised ones are what they are made of.
    private static void NameBackwards(Dictionary<int, string> names, int[] from, int[] to)
    {
        if (from is not [var one] || to is not [var other])
        {
            return;
        }

        if (names.TryGetValue(other, out var name) && ThaiInk.IsMark(name))
        {
            names.TryAdd(one, name);
        }
    }

    private static bool IsThai(string name) => name[0] is (>= '\u0E01' and <= '\u0E4E') or (>= '\uF700' and <= '\uF71A');
}
