using System.Text.RegularExpressions;

namespace LpaFunctions.Scans.Characters;

/// <summary>What no number in an office's papers looks like: a slip of the reader has made it.</summary>
internal static partial class NumberGrammar
{
    // B.E.: evidence speaks of these years.
    private const int FirstYear = 2400;
    private const int LastYear = 2600;

    /// <returns>In Thai what is wrong; null where nothing is.</returns>
    public static string? Problem(string text)
    {
        var plain = Arabic(text);
        // The numbers of letters mix them ("๗๑๑๐๑/4546"), within one part nobody does.
        if (text.Split('/').Any(part => part.Any(c => c is >= '๐' and <= '๙') && part.Any(char.IsAsciiDigit)))
        {
            return "มีทั้งเลขไทยและเลขอารบิกในจำนวนเดียวกัน";
        }

        if (Numeral().IsMatch(plain))
        {
            return null;
        }

        if (Date().Match(plain) is { Success: true } date)
        {
            return IsDay(date) ? null : "วันที่ไม่มีในปฏิทิน";
        }

        if (plain.Count(c => c == '.') > 1)
        {
            return "มีจุดทศนิยมมากกว่าหนึ่งจุด";
        }

        return plain.Contains(',') && !Grouped().IsMatch(plain) ? "เครื่องหมายจุลภาคไม่ได้คั่นทุกสามหลัก" : null;
    }

    /// <summary>Of two readings that differ in nothing but points and commas the one that is a number; null where both are, or none, or they differ otherwise.</summary>
    public static string? OnlyNumber(string one, string other)
    {
        var (isOne, isOther) = (Problem(one) is null, Problem(other) is null);
        if (isOne == isOther || one.Replace(',', '.') != other.Replace(',', '.'))
        {
            return null;
        }

        return isOne ? one : other;
    }

    public static string Arabic(string text) => string.Concat(text.Select(c => c is >= '๐' and <= '๙' ? (char)(c - '๐' + '0') : c));

    private static bool IsDay(Match date)
    {
        var (day, month, year) = (int.Parse(date.Groups[1].Value), int.Parse(date.Groups[2].Value), int.Parse(date.Groups[3].Value));
        var isMonth = month is >= 1 and <= 12 && year is >= FirstYear and <= LastYear;
        return isMonth && day >= 1 && day <= DateTime.DaysInMonth(year - 543, month);
    }

    // "1.", "2.10", "1.1.3": numerals of chapters and indicators have parts of one or two digits, several points, or one at the end.
    [GeneratedRegex(@"^\(?\d{1,2}(?:\.\d{1,2}){0,5}[.)]?$")]
    private static partial Regex Numeral();

    // "5/12/2567"
    [GeneratedRegex(@"^(\d{1,2})/(\d{1,2})/(\d{4})$")]
    private static partial Regex Date();

    // "1,234,567.50", "-1,200", "(3,000)"
    [GeneratedRegex(@"^[-(]?\d{1,3}(?:,\d{3})+(?:\.\d+)?[%)]?$")]
    private static partial Regex Grouped();
}
