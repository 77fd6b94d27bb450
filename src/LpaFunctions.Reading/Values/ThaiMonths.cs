using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Reading.Values;

/// <summary>Names of the months, long and short, Thai and English, with one slip forgiven in a long Thai name.</summary>
internal static class ThaiMonths
{
    private static readonly string[] Short = ["มค", "กพ", "มีค", "เมย", "พค", "มิย", "กค", "สค", "กย", "ตค", "พย", "ธค"];

    private static readonly string[] English = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

    private static readonly string[] EnglishLong =
    [
        "JANUARY",
        "FEBRUARY",
        "MARCH",
        "APRIL",
        "MAY",
        "JUNE",
        "JULY",
        "AUGUST",
        "SEPTEMBER",
        "OCTOBER",
        "NOVEMBER",
        "DECEMBER",
    ];

    private static readonly string[] Folded = [.. ThaiFormat.Months.Select(ThaiNameKey.Folded)];

    /// <summary>1 to 12; 0 where the word names no month, or one slip away from two.</summary>
    public static int Parse(string word, out bool slip)
    {
        slip = false;
        var plain = string.Concat(word.Where(c => c is not ('.' or ' ' or '\n')));
        if (plain.Length == 0)
        {
            return 0;
        }

        if (char.IsAsciiLetter(plain[0]))
        {
            var upper = plain.ToUpperInvariant();
            return Math.Max(Array.IndexOf(EnglishLong, upper), Array.IndexOf(English, upper)) + 1;
        }

        var exact = Math.Max(ThaiFormat.Months.IndexOf(plain), Array.IndexOf(Short, plain)) + 1;
        if (exact > 0)
        {
            return exact;
        }

        const int shortest = 5;
        if (plain.Length < shortest)
        {
            return 0;
        }

        var key = ThaiNameKey.Folded(plain);
        var found = Enumerable.Range(0, Folded.Length).Where(m => ThaiNameKey.OneSlipApart(Folded[m], key)).ToArray();
        slip = found.Length == 1;
        return slip ? found[0] + 1 : 0;
    }
}
