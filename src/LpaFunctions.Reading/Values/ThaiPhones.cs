using System.Text.RegularExpressions;

namespace LpaFunctions.Reading.Values;

/// <summary>Thai telephone numbers: nine digits for a line ("0 4323 6882"), ten for a mobile. Real letters carry numbers one digit short.</summary>
public static partial class ThaiPhones
{
    private const int Line = 9;
    private const int Mobile = 10;

    /// <summary>What is wrong with the first telephone number of a text, in Thai; null where it is whole or there is none.</summary>
    public static string? Problem(string text)
    {
        if (Phone().Match(text) is not { Success: true } m)
        {
            return null;
        }

        var digits = string.Concat(
            m.Groups["number"].Value.Where(ThaiNumbers.IsDigit).Select(c => (char)('0' + ThaiNumbers.DigitValue(c)))
        );
        var wanted = digits.Length > 1 && digits[1] is '6' or '8' or '9' ? Mobile : Line;
        return digits.Length == wanted
            ? null
            : $"หมายเลขโทรศัพท์ \"{m.Groups["number"].Value.Trim()}\" มี {digits.Length} หลัก ต้องมี {wanted} หลัก โปรดตรวจกับต้นฉบับ";
    }

    [GeneratedRegex(
        @"(?:โทร(?:ศัพท์|สาร)?\.?|มือถือ)[^0-9๐-๙\n]{0,12}(?<number>[0๐][0-9๐-๙ -]{5,14}[0-9๐-๙])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Phone();
}
