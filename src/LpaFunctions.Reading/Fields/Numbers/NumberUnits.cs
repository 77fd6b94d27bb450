using System.Text.RegularExpressions;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.Numbers;

/// <summary>Holds the unit behind a number against the unit and kind of its field.</summary>
internal static partial class NumberUnits
{
    /// <summary>The amount in baht where its table counts in thousands or millions; a number with a unit of its own stays.</summary>
    public static NumberHit InBaht(FieldSpec field, string text, NumberHit hit, MoneyUnit? unit, out string? reason)
    {
        reason = null;
        if (field.Kind == FieldKind.Baht && Satang().Match(text[hit.End..]) is { Success: true } satang)
        {
            var part = satang.Groups["satang"].Value.Aggregate(0, (n, c) => (n * 10) + ThaiNumbers.DigitValue(c));
            return hit with { Number = hit.Number + (part / 100m), End = hit.End + satang.Length };
        }

        if (unit is null or { Times: 1 } || !IsInBaht(field) || HasOwnUnit(text, hit))
        {
            return hit;
        }

        reason = $"คูณ {unit.Times:#,0} ตามที่ตารางเขียนว่า \"{unit.Quote}\"";
        return hit with { Number = hit.Number * unit.Times };
    }

    private static bool IsInBaht(FieldSpec field) => field.Kind == FieldKind.Baht || field.Unit == "บาท";

    private static bool HasOwnUnit(string text, NumberHit hit) =>
        hit.IsPercent
        || text.AsSpan(hit.Start, hit.End - hit.Start).ContainsAnyInRange('ก', 'ฮ')
        || text.AsSpan(hit.End).TrimStart().StartsWith("บาท");

    /// <summary>1 where the number's unit is right or not written, less where it is another noun, null where it cannot be this field's.</summary>
    public static decimal? Fits(FieldSpec field, string text, NumberHit hit)
    {
        if (hit.IsPercent != (field.Kind == FieldKind.Percent) && (hit.IsPercent || text.AsSpan(hit.End).TrimStart().StartsWith("บาท")))
        {
            return field.Unit is "ร้อยละ" or "%" or "เปอร์เซ็นต์" && hit.IsPercent ? 1 : null;
        }

        var behind = text.AsSpan(hit.End).TrimStart(" \t\n");
        if (behind.StartsWith("บาท") && !IsInBaht(field))
        {
            return null;
        }

        if (field.Kind == FieldKind.Baht && OtherUnits().IsMatch(behind))
        {
            return null;
        }

        var isBare = behind.IsEmpty || behind[0] is < 'ก' or > '๎';
        if (isBare || field.Kind is FieldKind.Percent or FieldKind.Baht || field.Unit is not { Length: > 0 } unit)
        {
            return 1;
        }

        var (wanted, found) = (LabelKey.From(unit).Key, LabelKey.From(behind[..Math.Min(behind.Length, unit.Length + 8)].ToString()).Key);
        return found.StartsWith(wanted, StringComparison.Ordinal) || !OtherUnits().IsMatch(behind) ? 1 : Trust.OtherUnit;
    }

    /// <summary>Whether the field's own unit follows the number.</summary>
    public static bool IsOwn(FieldSpec field, string text, NumberHit hit) =>
        field.Unit is { Length: > 0 } unit && text.AsSpan(hit.End).TrimStart().StartsWith(unit);

    // "4,731,014 บาท 75 สตางค์".
    [GeneratedRegex(
        @"^\s*บาท\s*(?:กับ|และ)?\s*(?<satang>[0-9๐-๙]{1,2})\s*(?:สตางค์|สต\.?|ส\.ต\.)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Satang();

    // Counting words of official forms; a number before another one than the field's counts something else.
    [GeneratedRegex(
        @"^(?:โครงการ|เรื่อง|ราย|คน|แห่ง|สาย|จุด|ครั้ง|ครัวเรือน|หมู่บ้าน|กิจกรรม|ประเภท|บัญชี|แปลง|ชุด|ฉบับ|คะแนน|วัน|เดือน|ปี|กิโลเมตร|เมตร|ตัน|กิโลกรัม|ตัว)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex OtherUnits();
}
