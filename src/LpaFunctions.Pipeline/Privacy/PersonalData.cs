using System.Globalization;

namespace LpaFunctions.Pipeline.Privacy;

/// <summary>
/// Finds citizen numbers and phone numbers in the few texts that an office types and that become public, however they are spelled:
/// digits of any script, grouped by dashes, blanks, dots or brackets of any kind, with the country's +66 (docs/adr/0113).
/// Numbers of letters, dates, money and marks are none.
/// </summary>
public static class PersonalData
{
    private const int CitizenNumberDigits = 13;

    // 0066, the zero that people leave standing, and nine digits.
    private const int MostDigits = 14;
    private const int MostGroups = 6;

    private static readonly string[] CitizenGroups = ["1-4-5-2-1"];
    private static readonly string[] PhoneGroups = ["3-3-4", "3-4-3", "3-7", "2-4-4", "2-8", "2-3-4", "2-7", "3-3-3", "3-6", "1-4-4"];

    /// <summary>True where the text holds a 13-digit number with a right check digit, one grouped as on the citizen's card, or a Thai phone number.</summary>
    public static bool IsIn(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        var groups = WithoutDates(DigitGroup.In(text));
        return Enumerable.Range(0, groups.Count).Any(first => StartsAt(groups, first));
    }

    private static bool StartsAt(List<DigitGroup> groups, int first)
    {
        // The places behind a point are the end of a number and not the beginning of one.
        if (groups[first] is { Link: DigitLink.Joined, Separator: ".", Digits.Length: <= 2 })
        {
            return false;
        }

        var digits = "";
        for (var last = first; last < groups.Count && (last == first || groups[last].Link != DigitLink.Apart); last++)
        {
            digits += groups[last].Digits;
            if (digits.Length > MostDigits)
            {
                return false;
            }

            if (IsPersonal(digits, groups.GetRange(first, last - first + 1)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPersonal(string digits, List<DigitGroup> groups)
    {
        var shape = string.Join('-', groups.Select(g => g.Digits.Length));
        if (groups.Skip(1).Any(g => g.Link == DigitLink.Loose))
        {
            var isCitizen = CitizenGroups.Contains(shape) && IsCitizenNumber(digits);
            return isCitizen || PhoneGroups.Contains(shape) && IsPhone(digits);
        }

        // Many short groups that are not one digit each are a row of marks or amounts.
        if (groups.Count > MostGroups && groups.Count != digits.Length)
        {
            return false;
        }

        var isWrittenAsOnCard = CitizenGroups.Contains(shape) && digits[0] is >= '1' and <= '8';
        var isAbroad = groups[0].AfterPlus && IsPhoneAbroad(digits);
        var isPhone = isAbroad || IsPhone(digits) && !StartsAsAnotherNumber(groups);
        return IsCitizenNumber(digits) || isWrittenAsOnCard || isPhone;
    }

    // "0810.3 1234" is the number of a letter, "0.75 2.50" are decimals.
    private static bool StartsAsAnotherNumber(List<DigitGroup> groups)
    {
        if (groups.Count < 2 || groups[1].Separator != "." || groups[1].Digits.Length > 2)
        {
            return false;
        }

        var isDotted = groups.Count > 2 && groups[2].Separator == ".";
        return !isDotted && groups[0].Digits.Length is 1 or 4;
    }

    // Check digit of the Department of Provincial Administration: weights 13 down to 2, modulo 11.
    private static bool IsCitizenNumber(string digits) =>
        digits.Length == CitizenNumberDigits
        && digits[0] != '0'
        && (11 - digits.Take(12).Select((c, i) => (c - '0') * (13 - i)).Sum() % 11) % 10 == digits[12] - '0';

    // 02-xxx-xxxx and 0xx-xxx-xxx for lines, 06, 08 and 09 with ten digits for mobiles.
    private static bool IsPhone(string digits) =>
        digits switch
        {
            ['0', '0', '6', '6', ..] => IsPhoneAbroad(digits[2..]),
            ['0', ..] => IsSubscriber(digits[1..]),
            // Without a plus only mobiles: 66 and eight digits are also how numbers of procurements of the year 2566 begin.
            ['6', '6', ..] => IsMobile(WithoutZero(digits[2..])),
            _ => false,
        };

    private static bool IsPhoneAbroad(string digits) =>
        digits.StartsWith("66", StringComparison.Ordinal) && IsSubscriber(WithoutZero(digits[2..]));

    private static string WithoutZero(string digits) => digits is ['0', ..] ? digits[1..] : digits;

    private static bool IsSubscriber(string digits) => IsMobile(digits) || digits is [>= '2' and <= '7', ..] && digits.Length == 8;

    private static bool IsMobile(string digits) => digits is ['6' or '8' or '9', ..] && digits.Length == 9;

    private static List<DigitGroup> WithoutDates(IReadOnlyList<DigitGroup> groups)
    {
        var kept = new List<DigitGroup>();
        var afterDate = false;
        for (var i = 0; i < groups.Count; i++)
        {
            if (IsDate(groups, i))
            {
                i += 2;
                afterDate = true;
                continue;
            }

            kept.Add(afterDate ? groups[i] with { Link = DigitLink.Apart } : groups[i]);
            afterDate = false;
        }

        return kept;
    }

    // 03-10-2568, 3.10.2568, 2568-10-03; what hangs on its end by the same sign makes it another number.
    private static bool IsDate(IReadOnlyList<DigitGroup> groups, int first)
    {
        if (first + 2 >= groups.Count)
        {
            return false;
        }

        var (one, two, three) = (groups[first], groups[first + 1], groups[first + 2]);
        var goesOn = first + 3 < groups.Count && groups[first + 3].Separator == two.Separator;
        if (two.Separator != three.Separator || two.Link == DigitLink.Apart || goesOn)
        {
            return false;
        }

        var hasDayAndYear = IsDay(one.Digits) && IsYear(three.Digits) || IsYear(one.Digits) && IsDay(three.Digits);
        return hasDayAndYear && IsMonth(two.Digits);
    }

    private static bool IsDay(string digits) => digits.Length <= 2 && int.Parse(digits, CultureInfo.InvariantCulture) is >= 1 and <= 31;

    private static bool IsMonth(string digits) => digits.Length <= 2 && int.Parse(digits, CultureInfo.InvariantCulture) is >= 1 and <= 12;

    private static bool IsYear(string digits) => digits.Length == 4 && digits[..2] is "19" or "20" or "24" or "25" or "26";
}
