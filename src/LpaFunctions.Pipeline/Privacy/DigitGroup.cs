using System.Globalization;
using System.Text;

namespace LpaFunctions.Pipeline.Privacy;

/// <summary>How digits hang on the digits before them.</summary>
internal enum DigitLink
{
    /// <summary>Words or other signs stand between: another number.</summary>
    Apart,

    /// <summary>A slash, colon or comma, which also divides numbers: counts only where the groups look like a number that people write so.</summary>
    Loose,

    /// <summary>Dashes, blanks, dots or brackets, with which people group one number.</summary>
    Joined,
}

/// <summary>Digits that stand together in a text, whatever their script.</summary>
/// <param name="Digits">0 to 9.</param>
/// <param name="Separator">What was written between them and the digits before, invisible characters left out.</param>
/// <param name="AfterPlus">"+66": a plus sign stands right before.</param>
internal readonly record struct DigitGroup(string Digits, string Separator, DigitLink Link, bool AfterPlus)
{
    private const int LongestSeparator = 4;
    private const string LooseSigns = "/:,⁄∕：／，";
    private const string JoiningSigns = ".·•․。．｡_~*|−⁃ー";
    private const string PlusSigns = "+＋﹢⁺";

    /// <summary>The groups of a text in their order, each with its link to the one before.</summary>
    public static IReadOnlyList<DigitGroup> In(string text)
    {
        var groups = new List<DigitGroup>();
        var digits = new StringBuilder();
        var between = new StringBuilder();
        var separator = "";
        foreach (var rune in text.EnumerateRunes())
        {
            if (DigitValue(rune) is { } value)
            {
                separator = digits.Length == 0 ? between.ToString() : separator;
                between.Clear();
                digits.Append((char)('0' + value));
                continue;
            }

            if (IsUnseen(rune))
            {
                continue;
            }

            Close(groups, digits, separator);
            between.Append(rune.ToString());
        }

        Close(groups, digits, separator);
        return groups;
    }

    private static void Close(List<DigitGroup> groups, StringBuilder digits, string separator)
    {
        if (digits.Length == 0)
        {
            return;
        }

        var link = groups.Count == 0 ? DigitLink.Apart : LinkBy(separator);
        groups.Add(new DigitGroup(digits.ToString(), separator, link, separator.TrimEnd() is [.., var last] && PlusSigns.Contains(last)));
        digits.Clear();
    }

    private static DigitLink LinkBy(string separator)
    {
        if (separator.Length > LongestSeparator || !separator.All(c => Joins(c) || LooseSigns.Contains(c, StringComparison.Ordinal)))
        {
            return DigitLink.Apart;
        }

        return separator.All(Joins) ? DigitLink.Joined : DigitLink.Loose;
    }

    private static bool Joins(char c) =>
        char.IsWhiteSpace(c)
        || JoiningSigns.Contains(c, StringComparison.Ordinal)
        || char.GetUnicodeCategory(c)
            is UnicodeCategory.DashPunctuation
                or UnicodeCategory.OpenPunctuation
                or UnicodeCategory.ClosePunctuation;

    // Digits of every script, full-width, raised and circled ones too.
    private static int? DigitValue(Rune rune)
    {
        var value = CharUnicodeInfo.GetDigitValue(rune.ToString(), 0);
        return value is >= 0 and <= 9 ? value : null;
    }

    // A soft hyphen, a zero-width space, a mark over a digit: the eye sees the digits side by side.
    private static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.EnclosingMark
        || rune.Value is >= 0xFE00 and <= 0xFE0F or >= 0x300 and <= 0x36F;
}
