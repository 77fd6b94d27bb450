using System.Text.RegularExpressions;

namespace LpaFunctions.Reading.Values;

/// <summary>Numbers written out in Thai: "แปดสิบสี่จุดสอง", "หนึ่งแสน". Number words begin many other words (สามารถ, ห้าม, ร้อยเอ็ด), so a run counts only where it ends as a number does.</summary>
public static partial class NumberWords
{
    private static readonly string[] Digits = ["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"];

    /// <summary>The first number of a text that is written out; null where there is none or its words do not fall into places.</summary>
    /// <param name="unit">A noun that may follow at once; baht, percent and the usual counting words may always.</param>
    public static WrittenNumber? Find(string text, string? unit)
    {
        var found = Run().Match(text);
        if (!found.Success || !Ends(text.AsSpan(found.Index + found.Length), unit))
        {
            return null;
        }

        var whole = found.Groups["whole"].Value;
        if (BahtText.ParseNumber(string.Concat(whole.Where(c => !char.IsWhiteSpace(c)))) is not { } number)
        {
            return null;
        }

        var place = 0.1m;
        foreach (Capture digit in found.Groups["digit"].Captures)
        {
            number += Array.IndexOf(Digits, digit.Value.Trim()) * place;
            place /= 10;
        }

        return new(number, found.Index, found.Index + found.Length);
    }

    private static bool Ends(ReadOnlySpan<char> behind, string? unit)
    {
        if (behind.IsEmpty || behind[0] is < 'ก' or > '๎')
        {
            return true;
        }

        var isUnit = unit is { Length: > 0 } && behind.StartsWith(unit);
        return isUnit || behind.StartsWith("บาท") || behind.StartsWith("เปอร์เซ็นต์");
    }

    private const string DigitWords = @"ศูนย์|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า";

    [GeneratedRegex(
        "(?<whole>(?:(?:"
            + DigitWords
            + @"|สิบ|ยี่สิบ|เอ็ด|ร้อย(?!ละ)|พัน|หมื่น|แสน|ล้าน)[ \t]?)+)(?:จุด[ \t]?(?<digit>(?:"
            + DigitWords
            + @")[ \t]?)+)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Run();
}
