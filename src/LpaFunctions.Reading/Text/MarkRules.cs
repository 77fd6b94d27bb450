using static LpaFunctions.Reading.Text.ThaiLetters;

namespace LpaFunctions.Reading.Text;

/// <summary>Rules 3 and 8: marks above and below.</summary>
internal static class MarkRules
{
    /// <summary>
    /// Rule 3: blanks between a consonant, or a mark that can carry another, and a mark go. A mark behind "สระ " or "การันต์ "
    /// belongs to a text about letters and stays alone.
    /// </summary>
    public static Span<char> BlankBeforeMark(Span<char> s, out int count)
    {
        count = 0;
        var to = 0;
        foreach (var c in s)
        {
            if (IsMark(c) && to > 0 && s[to - 1] == ' ')
            {
                var letter = to;
                while (letter > 0 && s[letter - 1] == ' ')
                {
                    letter--;
                }

                if (letter > 0 && CanCarry(s[letter - 1]))
                {
                    to = letter;
                    count++;
                }
            }

            s[to++] = c;
        }

        return s[..to];
    }

    private static bool CanCarry(char c) => IsConsonant(c) || IsVowelMark(c) || IsTone(c);

    private static bool IsToneBehindSaraAa(ReadOnlySpan<char> s, int i) => s[i] == SaraAa && i + 1 < s.Length && IsTone(s[i + 1]);

    /// <summary>
    /// Rule 8: within a run of marks (ำ may end it) doubles go, vowels and maitaikhu stand first, then tones, then the rest, then ำ.
    /// A tone behind า, where no word has one, stands before it.
    /// </summary>
    public static Span<char> MarkOrder(Span<char> s, out int count)
    {
        count = 0;
        var to = 0;
        for (var i = 0; i < s.Length; )
        {
            if (!InRun(s[i]))
            {
                var takesTone = to > 0 && (IsConsonant(s[to - 1]) || IsVowelMark(s[to - 1]));
                if (takesTone && IsToneBehindSaraAa(s, i))
                {
                    s[to++] = s[i + 1];
                    s[to++] = SaraAa;
                    i += 2;
                    count++;
                    continue;
                }

                s[to++] = s[i++];
                continue;
            }

            var start = to;
            var changed = false;
            for (; i < s.Length && InRun(s[i]); i++)
            {
                changed |= !Insert(s, start, ref to, s[i]);
            }

            count += changed ? 1 : 0;
        }

        return s[..to];
    }

    private static bool InRun(char c) => IsMark(c) || c == SaraAm;

    /// <summary>Puts a mark into its place of the run that is written already; false where that is not simply the end.</summary>
    private static bool Insert(Span<char> s, int start, ref int to, char mark)
    {
        if (s[start..to].Contains(mark))
        {
            return false;
        }

        var at = to;
        while (at > start && MarkRank(s[at - 1]) > MarkRank(mark))
        {
            s[at] = s[at - 1];
            at--;
        }

        s[at] = mark;
        return at == to++;
    }
}
