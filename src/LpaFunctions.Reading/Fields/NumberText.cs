using System.Buffers;
using System.Text.RegularExpressions;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields;

/// <summary>Reads whole numbers, decimals, percentages and amounts of baht from the text behind a label.</summary>
internal static partial class NumberText
{
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789๐๑๒๓๔๕๖๗๘๙.,%- ");

    private const decimal WrittenOut = 0.95m;
    private const decimal WordsBetween = 0.65m;
    private const decimal OtherUnit = 0.6m;
    private const decimal AmountsDiffer = 0.3m;

    /// <param name="unit">The unit that the table states for its amounts; null where it states none.</param>
    public static ValueFind Read(FieldSpec field, string text, bool sentence, MoneyUnit? unit = null)
    {
        if (SeveralNumbers(text))
        {
            return ValueFind.Bad("ช่องนี้มีตัวเลขหลายบรรทัด ไม่แน่ว่าตัวใดเป็นค่าของรายการนี้", 0, text.Length);
        }
        if (InLetters(field, text) is { } written)
        {
            return written;
        }
        var searched = Quantities(text);
        ValueFind? bad = null;
        foreach (var hit in ThaiNumbers.Find(searched))
        {
            var between = searched[..hit.Start];
            var plain = Filler().IsMatch(between) || UnitBetween(field, between);
            if (!plain && !sentence)
            {
                break;
            }
            if (hit.Problem is not null)
            {
                return ValueFind.Bad(hit.Problem, hit.Start, hit.End);
            }
            if (Fits(field, searched, hit) is not { } factor)
            {
                bad ??= ValueFind.Bad($"\"{text[hit.Start..hit.End].Trim()}\" มีหน่วยไม่ตรงกับ{(field.Unit is null ? "ชนิดของค่า" : $"หน่วย \"{field.Unit}\"")}", hit.Start, hit.End);
                continue;
            }
            return Value(field, text, InBaht(field, text, hit, MoneyUnit.In(between, stated: false) ?? unit, out var multiplied), factor, plain, between, multiplied);
        }
        return bad ?? ValueFind.Bad(ThaiNumbers.Find(searched).Count == 0 ? "ไม่พบตัวเลขในตำแหน่งของค่า" : "มีข้อความอื่นคั่นก่อนตัวเลข จึงไม่แน่ว่าเป็นค่าของรายการนี้");
    }

    /// <summary>A number that is written out and nothing else: "ร้อยละแปดสิบสี่จุดสอง", "หนึ่งแสนบาทถ้วน"; null where figures come first or none is written.</summary>
    private static ValueFind? InLetters(FieldSpec field, string text)
    {
        if (NumberWords.Find(text, field.Unit) is not { } found || !Filler().IsMatch(text[..found.Start]))
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
        var (number, end) = (found.Number, found.End);
        if (isBaht && Words().Match(text[found.Start..]) is { Success: true } amount)
        {
            if (BahtText.Parse(amount.Groups["words"].Value) is not { } baht)
            {
                return null;
            }
            (number, end) = (baht, found.Start + amount.Length);
        }
        var hit = new NumberHit(number, found.Start, end, 0, isPercent, null);
        var value = Value(field, text[..end], hit, WrittenOut, plain: true, between: "", multiplied: null);
        return value.Value is null ? value : value with { Reasons = ["อ่านจากตัวเลขที่เขียนเป็นตัวอักษร"] };
    }

    /// <summary>The amount in baht where its table counts in thousands or millions; a number with a unit of its own stays.</summary>
    private static NumberHit InBaht(FieldSpec field, string text, NumberHit hit, MoneyUnit? unit, out string? reason)
    {
        reason = null;
        if (unit is null or { Times: 1 } || (field.Kind != FieldKind.Baht && field.Unit != "บาท") || hit.IsPercent
            || text[hit.Start..hit.End].Contains("บาท", StringComparison.Ordinal) || text.AsSpan(hit.End).TrimStart().StartsWith("บาท"))
        {
            return hit;
        }
        reason = $"คูณ {unit.Times:#,0} ตามที่ตารางเขียนว่า \"{unit.Quote}\"";
        return hit with { Number = hit.Number * unit.Times };
    }

    private static ValueFind Value(FieldSpec field, string text, NumberHit hit, decimal factor, bool plain, string between, string? multiplied)
    {
        List<string> reasons = multiplied is null ? [] : [multiplied];
        if (factor < 1)
        {
            reasons.Add("หน่วยหลังตัวเลขไม่ตรงกับที่กำหนด");
        }
        if (!plain)
        {
            // A word that goes straight on from the label makes another label of it ("จำนวนโครงการ" + "ที่แล้วเสร็จ").
            var goesOn = between.Length > 0 && between[0] is >= 'ก' and <= '๎';
            factor *= goesOn ? WordsBetween : 0.9m;
            reasons.Add(goesOn ? "มีข้อความต่อจากชื่อรายการโดยไม่เว้นวรรค อาจเป็นรายการอื่น" : "อ่านจากประโยคหลังชื่อรายการ");
        }
        if (field.Kind == FieldKind.Integer && hit.Number != decimal.Truncate(hit.Number))
        {
            return ValueFind.Bad($"\"{text[hit.Start..hit.End].Trim()}\" ต้องเป็นจำนวนเต็ม", hit.Start, hit.End);
        }
        if (hit.Number < field.Min || hit.Number > field.Max || (hit.Number < 0 && field.Min is null && field.Kind is FieldKind.Integer or FieldKind.Baht))
        {
            return ValueFind.Bad($"ค่า {text[hit.Start..hit.End].Trim()} อยู่นอกช่วงที่เป็นไปได้{Range(field)}", hit.Start, hit.End);
        }
        if (field.Kind == FieldKind.Baht && InWords(text[hit.End..]) is { } words)
        {
            factor = words == hit.Number ? factor : Math.Min(factor, AmountsDiffer);
            reasons.Add(words == hit.Number ? "ตัวเลขตรงกับจำนวนเงินตัวอักษร" : $"ตัวเลขไม่ตรงกับจำนวนเงินตัวอักษร ({BahtText.Write(words)})");
        }
        return ValueFind.Good(new NumberValue(hit.Number), hit.Start, hit.End, factor, reasons);
    }

    /// <summary>1 where the number's unit is right or not written, less where it is another noun, null where it cannot be this field's.</summary>
    private static decimal? Fits(FieldSpec field, string text, NumberHit hit)
    {
        if (hit.IsPercent != (field.Kind == FieldKind.Percent) && (hit.IsPercent || text.AsSpan(hit.End).TrimStart().StartsWith("บาท")))
        {
            return field.Unit is "ร้อยละ" or "%" or "เปอร์เซ็นต์" && hit.IsPercent ? 1 : null;
        }
        var behind = text.AsSpan(hit.End).TrimStart(" \t\n");
        if (behind.StartsWith("บาท") && field.Kind != FieldKind.Baht && field.Unit != "บาท")
        {
            return null;
        }
        if (field.Kind == FieldKind.Baht && OtherUnits().IsMatch(behind))
        {
            return null;
        }
        if (field.Unit is not { Length: > 0 } unit || field.Kind is FieldKind.Percent or FieldKind.Baht || behind.IsEmpty || behind[0] is < 'ก' or > '๎')
        {
            return 1;
        }
        var (wanted, found) = (LabelKey.Of(unit).Key, LabelKey.Of(behind[..Math.Min(behind.Length, unit.Length + 8)].ToString()).Key);
        return found.StartsWith(wanted, StringComparison.Ordinal) || !OtherUnits().IsMatch(behind) ? 1 : OtherUnit;
    }

    /// <summary>The amount in words behind a figure: "(หนึ่งพันบาทถ้วน)".</summary>
    private static decimal? InWords(string behind)
    {
        var m = Words().Match(behind);
        return m.Success ? BahtText.Parse(m.Groups["words"].Value) : null;
    }

    private static string Range(FieldSpec field) => (field.Min, field.Max) switch
    {
        ({ } min, { } max) => $" ({min} ถึง {max})",
        ({ } min, null) => $" (ไม่น้อยกว่า {min})",
        (null, { } max) => $" (ไม่เกิน {max})",
        _ => "",
    };

    /// <summary>The text with what is no quantity blanked out, place for place: years, dates, brackets that hold no value.</summary>
    private static string Quantities(string text)
    {
        var letters = text.ToCharArray();
        foreach (var hit in ThaiDates.Find(text))
        {
            letters.AsSpan(hit.Start, hit.End - hit.Start).Fill(' ');
        }
        foreach (Match m in Years().Matches(text))
        {
            letters.AsSpan(m.Index, m.Length).Fill(' ');
        }
        return new string(letters);
    }

    /// <summary>Whether two lines or more of a cell hold nothing but a number each: rows that nothing parts.</summary>
    private static bool SeveralNumbers(string text) =>
        text.Contains('\n', StringComparison.Ordinal) && text.Split('\n').Count(line => line.AsSpan().Trim() is { Length: > 0 } bare && bare.IndexOfAnyExcept(OfNumbers) < 0) > 1;

    private static bool UnitBetween(FieldSpec field, string between) =>
        field.Unit is { } unit && Filler().IsMatch(between.Replace("(" + unit + ")", "", StringComparison.Ordinal).Replace("หน่วย", "", StringComparison.Ordinal).Replace(unit, "", StringComparison.Ordinal));

    // Words and brackets that may stand between a label and its number.
    [GeneratedRegex(@"^[\s:=.–\-|]*(?:(?:\([^()0-9๐-๙]{0,40}\)|\([0-9๐-๙]{1,2}\)|จำนวนทั้งสิ้น|จำนวนเงิน|จำนวน|ทั้งสิ้น|ทั้งหมด|รวมทั้งสิ้น|รวม|เป็นเงิน|เป็น|คิด|เท่ากับ|คือ|มี|ได้แก่|อยู่ที่|ได้|ร้อยละ|ประมาณ|แล้ว|ไว้|ใน|ของ|ประจำ|ปีงบประมาณ|ปี|พ\.ศ\.)[\s:=.–\-|]*)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Filler();

    [GeneratedRegex(@"(?:(?:ประจำ)?ปี(?:งบประมาณ)?\s?(?:พ\.?\s?ศ\.?\s?)?|พ\.?\s?ศ\.?\s?)(?:[0-9๐-๙]{4}|[0-9๐-๙]{2}(?![0-9๐-๙]))(?:\s?[-–]\s?(?:[0-9๐-๙]{4}|[0-9๐-๙]{2}(?![0-9๐-๙])))?|\([0-9๐-๙]{4}\s?[-–]\s?[0-9๐-๙]{4}\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Years();

    [GeneratedRegex(@"^\s*(?:บาท)?[\s\t]*\(?\s*(?<words>(?:(?:ศูนย์|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ยี่|เอ็ด|ร้อย|พัน|หมื่น|แสน|ล้าน|บาท|สตางค์|ถ้วน)\s*){2,60})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Words();

    // Counting words of official forms; a number before another one than the field's counts something else.
    [GeneratedRegex(@"^(?:โครงการ|เรื่อง|ราย|คน|แห่ง|สาย|จุด|ครั้ง|ครัวเรือน|หมู่บ้าน|กิจกรรม|ประเภท|บัญชี|แปลง|ชุด|ฉบับ|คะแนน|วัน|เดือน|ปี|กิโลเมตร|เมตร|ตัน|กิโลกรัม|ตัว)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OtherUnits();
}
