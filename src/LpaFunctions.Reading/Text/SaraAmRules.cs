using static LpaFunctions.Reading.Text.ThaiLetters;

namespace LpaFunctions.Reading.Text;

/// <summary>Rules 4 to 7: everything that happens to ำ, the one Thai vowel of two parts.</summary>
internal static class SaraAmRules
{
    private const char Lost = '\uFFFD';

    /// <summary>Rule 4: U+FFFD between a consonant and า is the lost half of ำ; what stands doubled behind ำ goes.</summary>
    public static Span<char> LostNikhahit(Span<char> s, out int count)
    {
        count = 0;
        var to = 0;
        for (var i = 0; i < s.Length; i++)
        {
            var c = s[i];
            if (c is Lost or SaraAa or SaraAm && to > 0 && s[to - 1] == SaraAm)
            {
                count++;
                continue;
            }

            var mayBeHalf = c == Lost && to > 0 && (IsConsonant(s[to - 1]) || IsTone(s[to - 1]));
            if (mayBeHalf && Ending(s, i + 1, out var tone) is var end and > 0)
            {
                if (tone != '\0')
                {
                    s[to++] = tone;
                }

                s[to++] = SaraAm;
                i = end - 1;
                count++;
                continue;
            }

            s[to++] = c;
        }

        return s[..to];
    }

    /// <summary>Rule 5: nikhahit and า, a tone before, between or behind them, blanks between: one ำ behind its tone.</summary>
    public static Span<char> SplitSaraAm(Span<char> s, out int count)
    {
        count = 0;
        var to = 0;
        for (var i = 0; i < s.Length; i++)
        {
            if (s[i] == Nikhahit && Ending(s, i + 1, out var tone) is var end and > 0)
            {
                if (tone != '\0' && (to == 0 || s[to - 1] != tone))
                {
                    s[to++] = tone;
                }

                s[to++] = SaraAm;
                i = end - 1;
                count++;
                continue;
            }

            s[to++] = s[i];
        }

        return s[..to];
    }

    /// <summary>Looks for blanks, tone?, blanks, า (or ำ), tone? and gives the place behind it; 0 where it does not follow.</summary>
    private static int Ending(ReadOnlySpan<char> s, int from, out char tone)
    {
        tone = '\0';
        var i = SkipBlanks(s, from);
        if (i < s.Length && IsTone(s[i]))
        {
            tone = s[i];
            i = SkipBlanks(s, i + 1);
        }

        if (i >= s.Length || s[i] is not (SaraAa or SaraAm))
        {
            return 0;
        }

        i++;
        if (tone == '\0' && i < s.Length && IsTone(s[i]))
        {
            tone = s[i++];
        }

        return i;
    }

    /// <summary>Rule 6, for a document whose survey says so: a ำ behind a blank is ำ, every other one is า.</summary>
    public static Span<char> SaraAaFont(Span<char> s, out int count)
    {
        count = 0;
        var to = 0;
        foreach (var c in s)
        {
            var spaced = c == SaraAm ? SpacedConsonant(s[..to]) : 0;
            if (spaced > 0)
            {
                to = spaced;
            }

            s[to++] = c == SaraAm && spaced == 0 ? SaraAa : c;
            count += c == SaraAm ? 1 : 0;
        }

        return s[..to];
    }

    /// <summary>Rule 7: consonant, tone?, blanks, า or ำ is ำ, for no Thai word begins with า. Letters spaced out one by one stay.</summary>
    public static Span<char> SpacedSaraAm(Span<char> s, out int count)
    {
        count = 0;
        var to = 0;
        for (var i = 0; i < s.Length; i++)
        {
            var c = s[i];
            if (c is SaraAa or SaraAm && SpacedConsonant(s[..to]) is var end and > 0 && !SpacedOut(s, i))
            {
                to = end;
                s[to++] = SaraAm;
                count++;
                continue;
            }

            s[to++] = c;
        }

        return s[..to];
    }

    /// <summary>Where the text ends in consonant, tone?, blanks: the length without the blanks; else 0.</summary>
    internal static int SpacedConsonant(ReadOnlySpan<char> s)
    {
        var end = s.Length;
        while (end > 0 && s[end - 1] == ' ')
        {
            end--;
        }

        if (end == 0 || end == s.Length)
        {
            return 0;
        }

        var consonant = IsTone(s[end - 1]) ? end - 2 : end - 1;
        return consonant >= 0 && IsConsonant(s[consonant]) ? end : 0;
    }

    /// <summary>True for the vowel of a heading set as "ภ า ษ า": a single letter and a blank follow it too.</summary>
    private static bool SpacedOut(ReadOnlySpan<char> s, int vowel)
    {
        var i = SkipBlanks(s, vowel + 1);
        if (i == vowel + 1)
        {
            return false;
        }

        if (i >= s.Length)
        {
            // The last letter of the line: a blank and a lone letter stand before it then.
            var before = vowel;
            while (before > 0 && s[before - 1] == ' ')
            {
                before--;
            }

            return before >= 2 && s[before - 2] == ' ';
        }

        i++;
        while (i < s.Length && IsMark(s[i]))
        {
            i++;
        }

        return i >= s.Length || s[i] == ' ';
    }

    private static int SkipBlanks(ReadOnlySpan<char> s, int from)
    {
        while (from < s.Length && s[from] == ' ')
        {
            from++;
        }

        return from;
    }
}
