using System.Globalization;

namespace LpaFunctions.Reading.Values;

/// <summary>Numbers in Thai, Arabic or mixed digits, with grouping commas, decimals, percent signs and "ล้านบาท".</summary>
public static class ThaiNumbers
{
    public static bool IsDigit(char c) => c is >= '0' and <= '9' or >= '๐' and <= '๙';

    /// <summary>0 to 9 of a Thai or Arabic digit.</summary>
    public static int DigitValue(char c) => c <= '9' ? c - '0' : c - '๐';

    /// <summary>The text with every Thai digit as its Arabic one.</summary>
    public static string WithArabicDigits(string text) =>
        text.AsSpan().IndexOfAnyInRange('๐', '๙') < 0
            ? text
            : string.Create(
                text.Length,
                text,
                static (to, from) =>
                {
                    for (var i = 0; i < from.Length; i++)
                    {
                        to[i] = from[i] is >= '๐' and <= '๙' ? (char)('0' + (from[i] - '๐')) : from[i];
                    }
                }
            );

    /// <summary>The only number of a text, and nothing else but a unit beside it; false where there is none, more than one, or a wrong one.</summary>
    public static bool TryParse(string text, out decimal number)
    {
        var hits = Find(text);
        number = hits is [{ Problem: null } only] ? only.Number : 0;
        return hits is [{ Problem: null }];
    }

    /// <summary>
    /// All numbers of a text in order. What is no quantity is left out: dates with slashes, letter numbers, section numbers ("1.2.3"),
    /// times, and the numeral that begins a list item ("1. ", "2) ") before text.
    /// </summary>
    public static IReadOnlyList<NumberHit> Find(string text)
    {
        var hits = new List<NumberHit>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsDigit(text[i]))
            {
                continue;
            }

            var start = i;
            var token = Token(text, ref i);
            if (!IsComposite(text, start, i, token) && Read(token, out var number, out var decimals, out var problem))
            {
                var negative = IsMinus(text, start);
                var end = i;
                var percent = IsPercent(text, negative ? start - 1 : start, ref end);
                number = percent ? number : NumberMultiples.Times(text, number, ref end);
                hits.Add(new NumberHit(negative ? -number : number, negative ? start - 1 : start, end, decimals, percent, problem));
                i = Math.Max(i, end);
            }
        }

        return hits;
    }

    /// <summary>Digits, and the commas, points, slashes and colons between digits.</summary>
    private static string Token(string text, ref int i)
    {
        var start = i;
        while (i < text.Length && (IsDigit(text[i]) || JoinsDigits(text, i)))
        {
            i++;
        }

        return text[start..i];
    }

    private static bool JoinsDigits(string text, int i) =>
        text[i] is ',' or '.' or '/' or ':' && i + 1 < text.Length && IsDigit(text[i + 1]);

    private static bool IsComposite(string text, int start, int end, string token)
    {
        if (token.AsSpan().ContainsAny('/', ':') || token.AsSpan().Count('.') > 1)
        {
            return true;
        }
        // A letter number or a code goes on with a slash or a letter: "0023.3/ว 14325", "12/2567", "A4".
        var goesOn = end < text.Length && IsOfCode(text[end]);
        var hasBegun = start > 0 && IsOfCode(text[start - 1]);
        return goesOn || hasBegun || IsListNumeral(text, start, end, token);
    }

    private static bool IsOfCode(char c) => c == '/' || char.IsAsciiLetter(c);

    private static bool IsListNumeral(string text, int start, int end, string token) =>
        token.Length <= 2
        && end < text.Length
        && text[end] is '.' or ')'
        && text.AsSpan(0, start).Trim(" \n(").IsEmpty
        && end + 1 < text.Length
        && !text.AsSpan(end + 1).Trim().IsEmpty;

    private static bool Read(string token, out decimal number, out int decimals, out string? problem)
    {
        var arabic = WithArabicDigits(token);
        var point = arabic.IndexOf('.');
        decimals = point < 0 ? 0 : arabic.Length - point - 1;
        var (whole, fraction) = point < 0 ? (arabic, "") : (arabic[..point], arabic[point..]);
        var isGrouped = Grouped(whole) && !fraction.Contains(',');
        problem = isGrouped ? null : $"เครื่องหมายจุลภาคใน \"{token}\" ไม่ได้คั่นทีละสามหลัก";
        return decimal.TryParse(
            arabic.Replace(",", "", StringComparison.Ordinal),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out number
        );
    }

    private static bool Grouped(string whole)
    {
        var groups = whole.Split(',');
        return groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3));
    }

    // A dash between two numbers is a range; before a number, behind a blank or at the start, it is a minus where it touches the number.
    private static bool IsMinus(string text, int start) =>
        start > 0
        && text[start - 1] is '-' or '\u2212'
        && (start == 1 || (text[start - 2] is ' ' or '(' or ':' && !EndsInDigit(text.AsSpan(0, start - 1))));

    private static bool EndsInDigit(ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimEnd(' ');
        return trimmed.Length > 0 && IsDigit(trimmed[^1]);
    }

    private static bool IsPercent(string text, int start, ref int end)
    {
        var behind = SkipBlanks(text, end);
        if (behind < text.Length && text[behind] is '%' or '％')
        {
            end = behind + 1;
            return true;
        }

        if (string.CompareOrdinal(text, behind, "เปอร์เซ็นต์", 0, "เปอร์เซ็นต์".Length) == 0)
        {
            end = behind + "เปอร์เซ็นต์".Length;
            return true;
        }

        return text.AsSpan(0, start).TrimEnd(" :=\n").EndsWith("ร้อยละ");
    }

    internal static int SkipBlanks(string text, int from)
    {
        while (from < text.Length && text[from] is ' ' or '\n')
        {
            from++;
        }

        return from;
    }
}
