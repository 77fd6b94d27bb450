using System.Text.RegularExpressions;
using LpaFunctions.Core.Years;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.Blocks;

/// <summary>Years as headings of columns: "ปี 2566 | ปี 2567", "พ.ศ. ๒๕๖๗", "2567".</summary>
internal static partial class ColumnYears
{
    /// <summary>The year that a heading names, B.E.; null where it names none or several.</summary>
    public static int? In(string heading)
    {
        var years = Year().Matches(heading).Select(m => Number(m.Groups["year"].Value)).Where(IsYear).Distinct().ToList();
        return years is [var only] ? only : null;
    }

    /// <summary>Whether a text is nothing but a year.</summary>
    public static bool IsBare(string text) => text.AsSpan().Trim().Length == 4 && In(text) is not null;

    /// <summary>The heading without its years, which say nothing of the kind of its numbers ("ปีงบประมาณ" is no money).</summary>
    public static string Without(string heading) => Year().Replace(heading, " ");

    private static bool IsYear(int year) => year is >= AssessmentYear.First - 10 and <= AssessmentYear.Last + 5;

    private static int Number(string digits) => digits.Aggregate(0, (n, c) => (n * 10) + ThaiNumbers.DigitValue(c));

    [GeneratedRegex(
        @"(?:(?:ประจำ)?ปี(?:\s?งบ\s?ประมาณ)?\s?)?(?:พ\.?\s?ศ\.?\s?)?(?<![0-9๐-๙,.])(?<year>[2๒][5๕][0-9๐-๙]{2})(?![0-9๐-๙,.])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Year();
}
