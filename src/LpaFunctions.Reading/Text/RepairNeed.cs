using static LpaFunctions.Reading.Text.ThaiLetters;

namespace LpaFunctions.Reading.Text;

/// <summary>The quick look that lets clean text through untouched: one pass, no allocation. A needless yes costs time only.</summary>
internal static class RepairNeed
{
    public static bool IsIn(string text, RepairProfile profile)
    {
        var before = '\0';
        foreach (var c in text)
        {
            if (c is >= ' ' and < '\u007F')
            {
                before = c;
                continue;
            }

            if (IsThai(c) ? IsSuspect(before, c, profile) : IsWaste(c))
            {
                return true;
            }

            before = c;
        }

        return false;
    }

    private static bool IsWaste(char c) =>
        c is (>= '\uE000' and <= '\uF8FF') or '\uFFFD' or (>= '\u0300' and <= '\u036F') || IsZeroWidth(c) || IsBlank(c);

    private static bool IsSuspect(char before, char c, RepairProfile profile) =>
        c switch
        {
            SaraAm => before is ' ' or SaraAm || profile.SaraAaIsSaraAm,
            SaraAa => before is ' ' or SaraAm or Nikhahit or Ru or Lu,
            SaraE => before == SaraE,
            Nikhahit => true,
            _ => IsMark(c) && (before is ' ' or SaraAm or SaraAa || IsOutOfOrder(before, c)),
        };

    private static bool IsOutOfOrder(char before, char mark) => IsMark(before) && (before == mark || MarkRank(before) > MarkRank(mark));
}
