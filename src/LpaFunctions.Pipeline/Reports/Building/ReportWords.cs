using LpaFunctions.Core.Results;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Pipeline.Reports.Building;

/// <summary>Words that several reports share.</summary>
internal static class ReportWords
{
    public const string Lpa = "การประเมินประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น (LPA)";

    public static string Percent(decimal? value) => value is { } v ? ThaiFormat.Percent(v) : "ไม่มีผล";

    public static string Count(int value) => $"{ThaiFormat.Number(value)} แห่ง";

    public static string Domain(Domain domain) => domain.Id == DomainId.Hpa ? "HPA" : $"ด้านที่ {(int)domain.Id} {domain.Name}";

    /// <summary>How many domains the total counts: "5 ด้าน".</summary>
    public static string AllDomains(RuleBook book) => $"{book.Counted().Count()} ด้าน";

    public static string State(IndicatorState state) =>
        state switch
        {
            IndicatorState.Awarded => "ได้คะแนน",
            IndicatorState.Withheld => "รอพิจารณา",
            IndicatorState.Cut => "ตัดฐาน",
            IndicatorState.NoData => "ไม่มีข้อมูล",
            _ => "นำร่อง",
        };

    public static string Pass(bool? pass) =>
        pass switch
        {
            true => "ผ่าน",
            false => "ไม่ผ่าน",
            null => "–",
        };

    /// <summary>"ผ่าน (ค่าเฉลี่ยห้าด้าน)": what the word means stands beside it.</summary>
    public static string PassHead(PassRule rule) => $"ผ่าน ({rule.ShortName})";

    /// <summary>The pass rules of the year in words.</summary>
    public static string PassRules(RuleBook book) =>
        book.PassRuleBeside is { } beside ? $"{book.PassRule.Text} (แสดงคู่กัน: {beside.Text})" : book.PassRule.Text;

    public static decimal? DomainPercent(LgoResult result, DomainId domain) =>
        result.Marks.Domains.FirstOrDefault(d => d.Domain == domain)?.Percent;
}
