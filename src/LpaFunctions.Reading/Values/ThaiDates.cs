using System.Text.RegularExpressions;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Reading.Values;

/// <summary>
/// Dates as Thai offices write them: "๒๕ สิงหาคม ๒๕๖๗", "๒๕ ส.ค. ๖๗", "25/08/2567", "วันที่ ๙ เดือน มกราคม พุทธศักราช ๒๕๖๘", "2024-08-25",
/// ranges of days and of dates. B.E. and C.E. are told apart by the era that is named, else by the year itself (2400 and up is B.E.).
/// </summary>
public static partial class ThaiDates
{
    private const int FirstBuddhist = 2400;
    private const int LastBuddhist = 2699;

    // A two-digit year beside a Thai month, or from 50 on, is one of the B.E. 2500s; "25/08/24" may be either era and stays unread.
    private const int CenturyBuddhist = 2500;
    private const int FirstSureShortYear = 50;

    /// <summary>All dates of a text in order, impossible ones too (their date is null).</summary>
    public static IReadOnlyList<DateHit> Find(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0 && text.AsSpan().IndexOfAnyInRange('๐', '๙') < 0)
        {
            return [];
        }

        var hits = new List<DateHit>();
        foreach (Match m in Worded().Matches(text))
        {
            var month = ThaiMonths.Parse(m.Groups["month"].Value, out var slip);
            if (month > 0)
            {
                var isThai = !char.IsAsciiLetter(m.Groups["month"].Value[0]);
                hits.Add(Hit(m, month, Number(m.Groups["from"]), m.Groups["era"].Value, isThai, slip));
            }
        }

        foreach (var m in Numbered().Matches(text).Concat(Iso().Matches(text)))
        {
            hits.Add(Hit(m, Number(m.Groups["month"]), from: 0, era: "", thai: false, slip: false));
        }

        hits.Sort((a, b) => a.Start.CompareTo(b.Start));
        return Ranges(text, hits);
    }

    /// <summary>The only date of a text; null where there is none, an impossible one, a range, or two that differ.</summary>
    public static DateOnly? Parse(string text) =>
        Find(text) is { Count: > 0 } hits && hits.All(h => h.Date == hits[0].Date && h.Until is null) ? hits[0].Date : null;

    private static DateHit Hit(Match m, int month, int from, string era, bool thai, bool slip)
    {
        var (day, year) = (Number(m.Groups["day"]), Number(m.Groups["year"]));
        var (date, note) = Day(day, month, year, m.Groups["year"].Length, era, thai);
        DateOnly? until = null;
        if (from > 0 && date is { } last)
        {
            (date, until) = from < day ? (new DateOnly(last.Year, last.Month, from), last) : ((DateOnly?)null, (DateOnly?)null);
            note = date is null ? $"ช่วงวันที่ \"{m.Value}\" ไม่ถูกต้อง" : note;
        }

        return new DateHit(date, until, m.Index, m.Index + m.Length, note ?? (slip ? "ชื่อเดือนสะกดไม่ตรง" : null));
    }

    private static (DateOnly? Date, string? Note) Day(int day, int month, int year, int yearDigits, string era, bool thai)
    {
        var common = era.StartsWith('ค') || era.StartsWith('A');
        var buddhist = era.Length > 0 && !common;
        string? note = null;
        int commonYear;
        if (yearDigits == 2)
        {
            var mayBeCommon = !thai && !buddhist && year < FirstSureShortYear;
            if (common || mayBeCommon)
            {
                return (null, $"ปีสองหลัก \"{year:00}\" บอกไม่ได้ว่าเป็น พ.ศ. หรือ ค.ศ.");
            }

            commonYear = CenturyBuddhist + year - AssessmentYear.EraOffset;
            note = $"ปีเขียนสองหลัก อ่านเป็น พ.ศ. {CenturyBuddhist + year}";
        }
        else if (buddhist || (!common && year is >= FirstBuddhist and <= LastBuddhist))
        {
            commonYear = year - AssessmentYear.EraOffset;
        }
        else
        {
            commonYear = year;
            note = $"ปีเขียนเป็น ค.ศ. {year}";
        }

        return IsInCalendar(commonYear, month, day)
            ? (new DateOnly(commonYear, month, day), note)
            : (null, "ไม่มีวันที่นี้ในปฏิทิน โปรดตรวจวัน เดือน ปี");
    }

    private static bool IsInCalendar(int year, int month, int day) =>
        year is >= FirstBuddhist - AssessmentYear.EraOffset and <= LastBuddhist - AssessmentYear.EraOffset
        && month is >= 1 and <= 12
        && day >= 1
        && day <= DateTime.DaysInMonth(year, month);

    /// <summary>Two dates with a dash or "ถึง" between them are one range.</summary>
    private static List<DateHit> Ranges(string text, List<DateHit> hits)
    {
        for (var i = hits.Count - 2; i >= 0; i--)
        {
            var (a, b) = (hits[i], hits[i + 1]);
            var areDays = a.Until is null && b.Until is null;
            if (areDays && b.Start >= a.End && Between().IsMatch(text[a.End..b.Start]))
            {
                var right = a.Date is { } from && b.Date is { } to && from <= to;
                hits[i] = new DateHit(
                    right ? a.Date : null,
                    right ? b.Date : null,
                    a.Start,
                    b.End,
                    right ? a.Note ?? b.Note : "ช่วงวันที่ไม่ถูกต้อง วันเริ่มต้องไม่หลังวันสิ้นสุด"
                );
                hits.RemoveAt(i + 1);
            }
        }

        return hits;
    }

    private static int Number(Group digits)
    {
        var value = 0;
        foreach (var c in digits.Value)
        {
            value = (value * 10) + ThaiNumbers.DigitValue(c);
        }

        return value;
    }

    // "1 - " of "1 - 3 มกราคม 2568".
    private const string DayBefore = @"(?:(?<from>[0-9๐-๙]{1,2})\s{0,3}(?:-|–|ถึง)\s{0,3}(?:วันที่\s{0,3})?)?";

    // "15 " or "15/".
    private const string DayOfMonth = @"(?<day>[0-9๐-๙]{1,2})\s{0,20}[-/]?\s{0,3}";

    // "เดือนมกราคม", "ม.ค.", "Jan".
    private const string MonthWord = @"(?:เดือน\s{0,20})?(?<month>[ก-๎](?:\s?[ก-๎.]){1,14}?|[A-Za-z]{3,9}\.?)\s{0,20}[-/]?\s{0,3}";

    // "พ.ศ.", "AD".
    private const string EraWord = @"(?<era>พ\s?\.?\s?ศ\s?\.?|พุทธศักราช|ค\s?\.?\s?ศ\s?\.?|คริสต์ศักราช|AD)?,?\s{0,20}";

    // "2568", "68".
    private const string YearNumber = @"(?<year>[0-9๐-๙]{4}|[0-9๐-๙]{2})(?![0-9๐-๙])";

    [GeneratedRegex(
        "(?<![0-9๐-๙/.,])" + DayBefore + DayOfMonth + MonthWord + EraWord + YearNumber,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Worded();

    [GeneratedRegex(
        @"(?<![0-9๐-๙/.-])(?<day>[0-9๐-๙]{1,2})\s?(?<sep>[/.-])\s?(?<month>[0-9๐-๙]{1,2})\s?\k<sep>\s?(?<year>[0-9๐-๙]{4}|[0-9๐-๙]{2})(?![0-9๐-๙/.-]?[0-9๐-๙])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"(?<![0-9๐-๙/.-])(?<year>[0-9๐-๙]{4})-(?<month>[0-9๐-๙]{2})-(?<day>[0-9๐-๙]{2})(?![0-9๐-๙-])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Iso();

    [GeneratedRegex(
        @"^\s*(?:-|–|ถึง|ถึงวันที่|จนถึง|จนถึงวันที่)\s*(?:วันที่\s*)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Between();
}
