using System.Text;

namespace LpaFunctions.Pipeline.Announcing;

/// <summary>Finds citizen numbers and phone numbers in the few texts that an office types and that become public.</summary>
public static class PersonalData
{
    private const int CitizenNumberDigits = 13;

    /// <summary>True where the text holds a 13-digit number with a right check digit, or a Thai phone number, written with or without dashes and in either digits.</summary>
    public static bool IsIn(string? text) => text is not null && Numbers(text).Any(n => IsCitizenNumber(n) || IsPhone(n));

    // Runs of digits; single spaces and dashes inside a run are how people group them.
    private static IEnumerable<string> Numbers(string text)
    {
        var run = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i] is >= '๐' and <= '๙' ? (char)(text[i] - '๐' + '0') : text[i];
            if (char.IsAsciiDigit(c))
            {
                run.Append(c);
            }
            else if (!(run.Length > 0 && c is '-' or ' ' && i + 1 < text.Length && char.IsDigit(text[i + 1])))
            {
                yield return run.ToString();
                run.Clear();
            }
        }

        yield return run.ToString();
    }

    // Check digit of the Department of Provincial Administration: weights 13 down to 2, modulo 11.
    private static bool IsCitizenNumber(string digits) =>
        digits.Length == CitizenNumberDigits
        && digits[0] != '0'
        && (11 - digits.Take(12).Select((c, i) => (c - '0') * (13 - i)).Sum() % 11) % 10 == digits[12] - '0';

    // 02-xxx-xxxx and 0xx-xxx-xxx for lines, 06, 08 and 09 with ten digits for mobiles.
    private static bool IsPhone(string digits) =>
        digits is ['0', >= '2' and <= '7', ..] && digits.Length == 9 || digits is ['0', '6' or '8' or '9', ..] && digits.Length == 10;
}
