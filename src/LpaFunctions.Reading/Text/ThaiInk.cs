namespace LpaFunctions.Reading.Text;

/// <summary>Classes of Thai characters that the layout needs; the private-use forms of old fonts (rule 1 of the repair) count as what they stand for.</summary>
internal static class ThaiInk
{
    /// <summary>True for a text of nothing but vowels, tones and signs that stand above or below a consonant.</summary>
    public static bool IsMark(string text)
    {
        foreach (var c in text)
        {
            if (!IsMark(c))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    public static bool IsMark(char c) =>
        c
            is '\u0E31'
                or (>= '\u0E34' and <= '\u0E3A')
                or (>= '\u0E47' and <= '\u0E4E')
                or (>= '\uF701' and <= '\uF70E')
                or (>= '\uF710' and <= '\uF71A');

    /// <summary>
    /// True for a text that ends in a consonant, marks behind it or not: InDesign lets the glyph of a consonant stand for consonant and marks,
    /// and paints the marks, which say their own again, besides.
    /// </summary>
    public static bool TakesMark(string text)
    {
        var last = text.Length - 1;
        while (last > 0 && IsMark(text[last]))
        {
            last--;
        }

        return last >= 0 && IsConsonant(text[last]);
    }

    public static bool IsConsonant(char c) => c is (>= '\u0E01' and <= '\u0E2E') or '\uF700' or '\uF70F';

    /// <summary>True for a text that no word begins with: marks, and the vowels that stand behind a consonant. A gap before it is no blank.</summary>
    public static bool Follows(string text) => IsMark(text[0]) || text[0] is '\u0E30' or '\u0E32' or '\u0E33' or '\u0E45';

    public static bool IsThai(char c) => c is >= '\u0E01' and <= '\u0E5B';

    /// <summary>How many letters, marks and signs of a text are Thai.</summary>
    public static int CountThai(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += IsThai(c) ? 1 : 0;
        }

        return count;
    }
}
