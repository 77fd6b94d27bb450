using static LpaFunctions.Reading.Text.ThaiLetters;

namespace LpaFunctions.Reading.Text;

/// <summary>Rules 1, 2 and 9: single letters and pairs of letters.</summary>
internal static class LetterRules
{
    // U+F700 to U+F71A: the positional glyphs of Angsana, Cordia and Browallia UPC as Distiller and PDFMaker name them.
    private const string OldThai =
        "\u0E10"
        + "\u0E34\u0E35\u0E36\u0E37"
        + "\u0E48\u0E49\u0E4A\u0E4B\u0E4C"
        + "\u0E48\u0E49\u0E4A\u0E4B\u0E4C"
        + "\u0E0D\u0E31\u0E4D\u0E47"
        + "\u0E48\u0E49\u0E4A\u0E4B\u0E4C"
        + "\u0E38\u0E39\u0E3A";

    // Fonts without ToUnicode may give the two parts of ฤๅ apart; this registered name (DLA registry) is written with า all the same.
    private const string NameWithRuSaraAa = "บุฤาษี";

    /// <summary>Rule 1. Wingdings stay as check-box marks, which matter to a form; its ornaments go.</summary>
    public static Span<char> PrivateUse(Span<char> s, out int count)
    {
        count = 0;
        var to = 0;
        foreach (var c in s)
        {
            if (c is >= '\uF700' and <= '\uF71A')
            {
                s[to++] = OldThai[c - '\uF700'];
                count++;
            }
            else if (c is >= '\uF000' and <= '\uF0FF')
            {
                count++;
                if (Wingding(c) is var box and not '\0')
                {
                    s[to++] = box;
                }
            }
            else
            {
                s[to++] = c;
            }
        }

        return s[..to];
    }

    private static char Wingding(char c) =>
        (c - '\uF000') switch
        {
            0x6F or 0x71 or 0x72 or 0xA3 or 0xA8 => '☐',
            0x52 or 0xFE => '☑',
            0x51 or 0x53 or 0xFD => '☒',
            0x50 or 0xFC => '✓',
            0x4F or 0xFB => '✗',
            0x6C or 0x9F or 0xA7 or 0xB7 => '•',
            0x20 => ' ',
            _ => '\0',
        };

    /// <summary>Rule 2. The runtime's own normal form is not there under the invariant globalization that this program runs with.</summary>
    public static Span<char> NormalForm(Span<char> s, out int count)
    {
        count = 0;
        var to = 0;
        foreach (var c in s)
        {
            if (IsZeroWidth(c))
            {
                count++;
            }
            else if (c != ' ' && IsBlank(c))
            {
                s[to++] = ' ';
                count++;
            }
            else if (c is >= '\u0300' and <= '\u036F' && to > 0 && LatinComposition.TryCompose(s[to - 1], c, out var composed))
            {
                s[to - 1] = composed;
                count++;
            }
            else
            {
                s[to++] = c;
            }
        }

        return s[..to];
    }

    /// <summary>Rule 9: เ + เ is แ; ฤ or ฦ before า takes ๅ.</summary>
    public static Span<char> VowelPairs(Span<char> s, out int count)
    {
        count = 0;
        var to = 0;
        for (var i = 0; i < s.Length; i++)
        {
            var c = s[i];
            if (c == SaraE && to > 0 && s[to - 1] == SaraE)
            {
                s[to - 1] = SaraAe;
                count++;
            }
            else if (IsLakKhang(s, to, i))
            {
                s[to++] = LakKhang;
                count++;
            }
            else
            {
                s[to++] = c;
            }
        }

        return s[..to];
    }

    private static bool IsLakKhang(ReadOnlySpan<char> s, int to, int i) =>
        s[i] == SaraAa && to > 0 && s[to - 1] is Ru or Lu && !IsRegisteredName(s, to, i);

    private static bool IsRegisteredName(ReadOnlySpan<char> s, int to, int from)
    {
        const int before = 3;
        return to >= before
            && s[(to - before)..to].SequenceEqual(NameWithRuSaraAa.AsSpan(0, before))
            && s[from..].StartsWith(NameWithRuSaraAa.AsSpan(before));
    }
}
