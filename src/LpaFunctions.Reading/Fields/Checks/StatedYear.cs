using System.Text.RegularExpressions;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Years;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.Checks;

/// <summary>
/// Whether a document's own statement of the assessment year or fiscal year contradicts the place it lies in. Assessment year N
/// inspects fiscal year N-1, and documents name neighbouring years all the time: only what the title or the assessment itself states counts.
/// </summary>
internal static partial class StatedYear
{
    private const int TitleLines = 8;

    public static EvidenceFinding? Other(FieldText text, AssessmentYear year)
    {
        var first = text.Blocks.Where(b => b.Page == 1).ToList();
        var assessments = Years(Assessment(), string.Join(' ', first.Select(b => b.Text.Replace('\n', ' '))));
        if (assessments.Count > 0)
        {
            return assessments.Contains(year.Value) ? null : Finding($"เอกสารระบุว่าเป็นการประเมินประจำปี พ.ศ. {assessments[0]}", year);
        }

        var title = first.FirstOrDefault(b => b.Cell is null) is { } block ? string.Join(' ', block.Text.Split('\n').Take(TitleLines)) : "";
        var fiscal = Years(Fiscal(), title);
        if (fiscal.Count > 0)
        {
            return fiscal.Exists(y => y == year.Value || y == year.InspectedFiscalYear)
                ? null
                : Finding($"หัวเรื่องของเอกสารระบุปีงบประมาณ พ.ศ. {fiscal[0]}", year);
        }
        // A fiscal year begins in the calendar year before it, and a plan may be for the year to come.
        var calendar = Years(Calendar(), title);
        return calendar.Count == 0 || calendar.Exists(y => y >= year.InspectedFiscalYear - 1 && y <= year.Value + 1)
            ? null
            : Finding($"หัวเรื่องของเอกสารระบุปี พ.ศ. {calendar[0]}", year);
    }

    private static EvidenceFinding Finding(string what, AssessmentYear year) =>
        new(
            EvidenceFindingKind.OtherYear,
            $"{what} แต่ไฟล์อยู่ในโฟลเดอร์ปี {year.Value} ซึ่งตรวจงานของปีงบประมาณ พ.ศ. {year.InspectedFiscalYear} โปรดย้ายไฟล์หรือส่งเอกสารของปีที่ถูกต้อง"
        );

    private static List<int> Years(Regex pattern, string text)
    {
        var years = new List<int>();
        foreach (Match m in pattern.Matches(text))
        {
            var year = m.Groups["year"].Value.Aggregate(0, (n, c) => (n * 10) + ThaiNumbers.DigitValue(c));
            if (year is >= AssessmentYear.First - 1 and <= AssessmentYear.Last)
            {
                years.Add(year);
            }
        }

        return years;
    }

    // "การประเมินประสิทธิภาพของ อปท.", "(LPA)".
    private const string OfAssessment =
        @"(?:ประเมินประสิทธิภาพ(?:ของ)?\s?(?:องค์กรปกครองส่วนท้องถิ่น|อปท\.?)|Local Performance Assessment|(?<![A-Za-z])LPA(?![A-Za-z]))";

    // "ประจำปี พ.ศ. ๒๕๖๘".
    private const string OfYear = @"(?:ประจำปี|ปี)\s?(?:การประเมิน)?\s?(?:พ\.?\s?ศ\.?)?\s?(?<year>[2๒][5๕๖6][0-9๐-๙]{2})(?![0-9๐-๙])";

    // "การประเมินประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น (LPA) ประจำปี พ.ศ. ๒๕๖๘"; "ประจำปีงบประมาณ" names the fiscal year and is left to the title.
    [GeneratedRegex(OfAssessment + @"[^0-9๐-๙\n]{0,60}?" + OfYear, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Assessment();

    // "ประจำปี ๒๕๖๕", "ปี พ.ศ. ๒๕๖๕"; a span of years ("พ.ศ. ๒๕๖๖ - ๒๕๗๐") states none.
    [GeneratedRegex(
        @"(?:ประจำปี\s?(?:พ\.?\s?ศ\.?)?|ปี\s?พ\.?\s?ศ\.?)\s?(?<year>[2๒][5๕][0-9๐-๙]{2})(?![0-9๐-๙]|\s?(?:-|–|ถึง|/)\s?(?:พ\.?\s?ศ\.?\s?)?[0-9๐-๙])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Calendar();

    [GeneratedRegex(
        @"ปีงบประมาณ\s?(?:พ\.?\s?ศ\.?)?\s?(?<year>[2๒][5๕๖6][0-9๐-๙]{2})(?![0-9๐-๙])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Fiscal();
}
