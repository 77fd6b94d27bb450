using System.Text.RegularExpressions;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.Numbers;

/// <summary>Numbers written out in letters, alone ("ร้อยละแปดสิบสี่จุดสอง", "หนึ่งแสนบาทถ้วน") or in brackets behind a figure ("(-หนึ่งพันบาทถ้วน-)").</summary>
internal static partial class AmountInWords
{
    /// <summary>The first number of the text that is written out and of the field's kind.</summary>
    public static NumberHit? Find(FieldSpec field, string text)
    {
        if (NumberWords.Find(text, field.Unit) is not { } found)
        {
            return null;
        }

        var behind = text.AsSpan(found.End).TrimStart();
        var isBaht = behind.StartsWith("บาท");
        var isPercent = behind.StartsWith("เปอร์เซ็นต์") || text.AsSpan(0, found.Start).TrimEnd().EndsWith("ร้อยละ");
        if (isBaht != (field.Kind == FieldKind.Baht) || (isPercent && field.Kind != FieldKind.Percent))
        {
            return null;
        }

        if (!isBaht || Words().Match(text[found.Start..]) is not { Success: true } amount)
        {
            return new NumberHit(found.Number, found.Start, found.End, 0, isPercent, null);
        }

        return BahtText.Parse(amount.Groups["words"].Value) is { } baht
            ? new NumberHit(baht, found.Start, found.Start + amount.Length, 0, isPercent, null)
            : null;
    }

    /// <summary>The amount in words right behind a figure; null where none stands there or its words do not fall into places.</summary>
    public static decimal? Behind(string text)
    {
        var m = Words().Match(text);
        return m.Success ? BahtText.Parse(m.Groups["words"].Value) : null;
    }

    // "หนึ่ง", "แสน", "ถ้วน".
    private const string NumberWord =
        @"(?:ศูนย์|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ยี่|เอ็ด|ร้อย|พัน|หมื่น|แสน|ล้าน|บาท|สตางค์|ถ้วน)";

    [GeneratedRegex(
        @"^[\s.-]*(?:บาท)?[\s\t]*\(?\s*[-=]?\s*(?<words>(?:" + NumberWord + @"\s*){2,60})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Words();
}
