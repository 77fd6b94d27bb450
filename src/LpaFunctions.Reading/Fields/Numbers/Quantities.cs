using System.Text.RegularExpressions;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.Numbers;

/// <summary>Leaves of a text only what may be a quantity: years, dates, numbers of clauses and remarks in brackets are blanked out, place for place.</summary>
internal static partial class Quantities
{
    public static string KeepIn(string text)
    {
        if (!text.Any(ThaiNumbers.IsDigit))
        {
            return text;
        }

        var letters = text.ToCharArray();
        foreach (var hit in ThaiDates.Find(text))
        {
            letters.AsSpan(hit.Start, hit.End - hit.Start).Fill(' ');
        }

        foreach (Match m in Years().Matches(text).Concat(Months().Matches(text)).Concat(References().Matches(text)))
        {
            letters.AsSpan(m.Index, m.Length).Fill(' ');
        }
        // A remark in brackets gives way to a number that stands behind it: "(เต็มหมู่ 7 บางส่วน 2) รวม 9 หมู่บ้าน".
        foreach (Match m in text.Contains('(', StringComparison.Ordinal) ? Brackets().Matches(text) : Enumerable.Empty<Match>())
        {
            if (!Value().IsMatch(m.Value) && text[(m.Index + m.Length)..].Any(ThaiNumbers.IsDigit))
            {
                letters.AsSpan(m.Index, m.Length).Fill(' ');
            }
        }

        return new string(letters);
    }

    // "2568", "68".
    private const string ShortOrLongYear = @"(?:[0-9๐-๙]{4}|[0-9๐-๙]{2}(?![0-9๐-๙]))";

    [GeneratedRegex(
        @"(?:(?:ประจำ)?ปี(?:งบ\s?ประมาณ)?\s?(?:พ\.?\s?ศ\.?\s?)?|พ\.?\s?ศ\.?\s?)"
            + ShortOrLongYear
            + @"(?:\s?[-–]\s?"
            + ShortOrLongYear
            + @")?|\([0-9๐-๙]{4}\s?[-–]\s?[0-9๐-๙]{4}\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    internal static partial Regex Years();

    private const string LongMonths = @"มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม";

    // "ม.ค.", "มี.ค.".
    private const string ShortMonths =
        @"(?<![ก-๎])(?:ม\.?\s?ค|ก\.?\s?พ|มี\.?\s?ค|เม\.?\s?ย|พ\.?\s?ค|มิ\.?\s?ย|ก\.?\s?ค|ส\.?\s?ค|ก\.?\s?ย|ต\.?\s?ค|พ\.?\s?ย|ธ\.?\s?ค)\.";

    [GeneratedRegex(
        "(?:" + LongMonths + "|" + ShortMonths + @")\s?(?:พ\.?\s?ศ\.?\s?)?(?:[0-9๐-๙]{4}|[0-9๐-๙]{2})(?![0-9๐-๙,])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Months();

    // "ข้อ 3", "ครั้งที่ 2".
    private const string Ordinals =
        @"(?:(?<![ก-๎])(?:ข้อ|ม\.)|มาตรา|ลำดับที่|ครั้งที่|หมู่ที่|วาระที่|ระเบียบวาระที่|ฉบับที่|ไตรมาสที่|ตารางที่|ชั้นที่|ห้องที่|เลขที่)";

    [GeneratedRegex(
        Ordinals + @"\s?[0-9๐-๙]{1,3}(?:\.[0-9๐-๙]{1,2}){0,3}(?:\s?[-–,]\s?[0-9๐-๙]{1,3})*(?![0-9๐-๙,./])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex References();

    [GeneratedRegex(@"\([^()]*[ก-๎A-Za-z][^()]*\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Brackets();

    // Brackets that hold a value: "(ร้อยละ 84.20)", "(๕๐๐,๐๐๐.๐๐ บาท)".
    [GeneratedRegex(
        @"^\(\s*(?:ร้อยละ|จำนวน|คิดเป็น|คิดเป็นร้อยละ|เป็นเงิน|รวม|=|-)*\s*-?[0-9๐-๙][0-9๐-๙,.]*\s*(?:%|-)?\s*[ก-๎]{0,12}\s*\)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Value();
}
