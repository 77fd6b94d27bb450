using System.Buffers;
using System.Text.RegularExpressions;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.Numbers;

/// <summary>Reads whole numbers, decimals, percentages and amounts of baht from the text behind a label; of several numbers there, side by side or on several lines, none is taken.</summary>
internal static partial class NumberText
{
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789๐๑๒๓๔๕๖๗๘๙.,%- ");

    /// <param name="ahead">What follows the text on the next line: no number of it counts, but a number at the end of the text may go on there ("๔๗.๘๕" over "ล้านบาท").</param>
    /// <param name="unit">The unit that the table states for its amounts; null where it states none.</param>
    /// <param name="lead">What the sentence says before the label.</param>
    public static ValueFind Read(FieldSpec field, string text, string ahead, bool sentence, MoneyUnit? unit, Lead lead)
    {
        if (ScaleText.Read(field, text) is { } scale)
        {
            return scale;
        }

        if (SeveralNumbers(text))
        {
            return ValueFind.Bad("ช่องนี้มีตัวเลขหลายบรรทัด ไม่แน่ว่าตัวใดเป็นค่าของรายการนี้", 0, text.Length);
        }

        var whole = ahead.Length == 0 ? text : text + " " + ahead;
        if (InLetters(field, whole, text.Length) is { } written)
        {
            return written;
        }

        var searched = Quantities.KeepIn(whole);
        ValueFind? bad = null;
        ValueFind? otherUnit = null;
        // A target or a bound before the result: what counts then must be named as the result.
        var from = 0;
        var numbers = ThaiNumbers.Find(searched).Where(n => n.Start < text.Length).ToList();
        foreach (var hit in numbers)
        {
            var between = searched[..hit.Start];
            if (field.Kind == FieldKind.Percent && !hit.IsPercent && ShareOfNumbers.IsPart(searched, hit, numbers))
            {
                continue;
            }

            var plain = from == 0 && SaysNothing(field, between);
            if (!plain && !sentence)
            {
                break;
            }

            if (hit.Problem is not null)
            {
                return ValueFind.Bad(hit.Problem, hit.Start, hit.End);
            }

            if (NumberUnits.Fits(field, hit.End < text.Length ? searched[..text.Length] : searched[..hit.End], hit) is not { } factor)
            {
                bad ??= ValueFind.Bad(
                    $"\"{whole[hit.Start..hit.End].Trim()}\" มีหน่วยไม่ตรงกับ{(field.Unit is null ? "ชนิดของค่า" : $"หน่วย \"{field.Unit}\"")}",
                    hit.Start,
                    hit.End
                );
                continue;
            }

            if (from > 0 && !NumberDoubts.IsResult(searched[from..hit.Start]))
            {
                from = hit.End;
                continue;
            }

            if (IsBesideAnother(searched, hit, numbers))
            {
                return ValueFind.Bad("มีตัวเลขหลายตัวเรียงกัน ไม่แน่ว่าตัวใดเป็นค่าของรายการนี้ โปรดตรวจกับต้นฉบับ", hit.Start, hit.End);
            }

            var before = from == 0 ? lead : lead.Behind();
            if (NumberDoubts.Find(field, whole, searched, from, hit, before) is { } doubt)
            {
                bad ??= ValueFind.Bad(doubt, hit.Start, hit.End);
                if (!NumberDoubts.IsBound(before, searched[from..hit.Start]))
                {
                    return bad;
                }

                from = hit.End;
                continue;
            }

            var value = Value(
                field,
                whole,
                NumberUnits.InBaht(field, whole, hit, MoneyUnit.In(between, stated: false) ?? unit, out var multiplied),
                factor,
                plain,
                between,
                multiplied
            );
            if (factor == 1 && (otherUnit is null || NumberUnits.IsOwn(field, searched, hit)))
            {
                return value;
            }
            // A number of another unit counts only where none of the field's own unit follows.
            otherUnit ??= value;
        }

        return otherUnit
            ?? bad
            ?? ValueFind.Bad(
                numbers.Count == 0 ? "ไม่พบตัวเลขในตำแหน่งของค่า" : "มีข้อความอื่นคั่นก่อนตัวเลข จึงไม่แน่ว่าเป็นค่าของรายการนี้"
            );
    }

    /// <summary>A number that is written out and nothing else; null where figures come first or none is written.</summary>
    private static ValueFind? InLetters(FieldSpec field, string text, int length)
    {
        if (AmountInWords.Find(field, text) is not { } hit || hit.Start >= length || !Filler().IsMatch(text[..hit.Start]))
        {
            return null;
        }

        var value = Value(field, text[..hit.End], hit, Trust.WrittenOut, plain: true, between: "", multiplied: null);
        return value.Value is null ? value : value with { Reasons = ["อ่านจากตัวเลขที่เขียนเป็นตัวอักษร"] };
    }

    private static ValueFind Value(
        FieldSpec field,
        string text,
        NumberHit hit,
        decimal factor,
        bool plain,
        string between,
        string? multiplied
    )
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
            factor *= goesOn ? Trust.WordsBetween : Trust.WordsBefore;
            reasons.Add(goesOn ? "มีข้อความต่อจากชื่อรายการโดยไม่เว้นวรรค อาจเป็นรายการอื่น" : "อ่านจากประโยคหลังชื่อรายการ");
        }

        if (field.Kind == FieldKind.Integer && hit.Number != decimal.Truncate(hit.Number))
        {
            return ValueFind.Bad($"\"{text[hit.Start..hit.End].Trim()}\" ต้องเป็นจำนวนเต็ม", hit.Start, hit.End);
        }

        var isNegative = hit.Number < 0 && field.Min is null && field.Kind is FieldKind.Integer or FieldKind.Baht;
        if (isNegative || hit.Number < field.Min || hit.Number > field.Max)
        {
            return ValueFind.Bad($"ค่า {text[hit.Start..hit.End].Trim()} อยู่นอกช่วงที่เป็นไปได้{Range(field)}", hit.Start, hit.End);
        }

        if (field.Kind == FieldKind.Baht && AmountInWords.Behind(text[hit.End..]) is { } words)
        {
            var agree = words == hit.Number;
            factor = agree ? factor : Math.Min(factor, Trust.AmountsDiffer);
            var reason = agree ? "ตัวเลขตรงกับจำนวนเงินตัวอักษร" : $"ตัวเลขไม่ตรงกับจำนวนเงินตัวอักษร ({BahtText.Write(words)})";
            reasons.Add(reason);
        }

        return ValueFind.Good(new NumberValue(hit.Number), hit.Start, hit.End, factor, reasons);
    }

    private static string Range(FieldSpec field)
    {
        if (field.Min is { } min)
        {
            return field.Max is { } max ? $" ({min} ถึง {max})" : $" (ไม่น้อยกว่า {min})";
        }

        return field.Max is { } most ? $" (ไม่เกิน {most})" : "";
    }

    /// <summary>Whether two lines or more of a cell hold nothing but a number each: rows that nothing parts.</summary>
    private static bool SeveralNumbers(string text) =>
        text.Contains('\n', StringComparison.Ordinal)
        && text.Split('\n').Count(line => line.AsSpan().Trim() is { Length: > 0 } bare && bare.IndexOfAnyExcept(OfNumbers) < 0) > 1;

    /// <summary>"32 48": two columns of a row that were read as one line. Nothing stands between them that would part or join them.</summary>
    private static bool IsBesideAnother(string text, NumberHit hit, List<NumberHit> numbers)
    {
        var next = numbers.Find(other => other.Start >= hit.End);
        return numbers.Exists(other => other.Start >= hit.End)
            && text.AsSpan(hit.End, next.Start - hit.End) is { Length: > 0 } between
            && between.IsWhiteSpace();
    }

    /// <summary>Whether nothing stands between label and number that would make it another one's.</summary>
    private static bool SaysNothing(FieldSpec field, string between) =>
        Filler().IsMatch(between)
        || UnitBetween(field, between)
        || (field.Kind == FieldKind.Percent && Filler().IsMatch(ShareOfNumbers.Without(between)));

    private static bool UnitBetween(FieldSpec field, string between) =>
        field.Unit is { } unit
        && Filler()
            .IsMatch(
                between
                    .Replace("(" + unit + ")", "", StringComparison.Ordinal)
                    .Replace("หน่วย", "", StringComparison.Ordinal)
                    .Replace(unit, "", StringComparison.Ordinal)
            );

    // "(หน่วย : โครงการ)", "(1)".
    private const string Bracket = @"\([^()0-9๐-๙]{0,40}\)|\([0-9๐-๙]{1,2}\)";

    // "จำนวนทั้งสิ้น", "รวม".
    private const string Totals = @"จำนวนทั้งสิ้น|จำนวนเงิน|จำนวน|ทั้งสิ้น|ทั้งหมด|รวมทั้งสิ้น|รวม";

    // "คิดเป็น", "เท่ากับ".
    private const string Verbs = @"เป็นเงิน|เป็น|คิด|เท่ากับ|คือ|มี|ได้แก่|อยู่ที่|ได้|ร้อยละ|แล้ว|ไว้";

    // "ในรอบปี", "ประจำปีงบประมาณ พ.ศ.".
    private const string Times = @"ในรอบปี|ใน|ของ|ประจำ|ครบทั้ง|ครบ|ทั้งปี|ทั้ง|฿|THB|ปีงบประมาณ|ปี|พ\.ศ\.";

    // Words and brackets that may stand between a label and its number.
    [GeneratedRegex(
        @"^[\s:=.–\-|/]*(?:(?:" + Bracket + "|" + Totals + "|" + Verbs + "|" + Times + @")[\s:=.–\-|]*)*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Filler();
}
