using LpaFunctions.Core.Results;
using LpaFunctions.Core.Values;
using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports.Building;

/// <summary>The yearly report of a province.</summary>
public static class ProvinceReport
{
    public static Report Build(ReportData data, ReportFilter filter, ReportDigits digits)
    {
        var shown = data.Results.Where(r => filter.Includes(r.Lgo)).ToArray();
        var summary = ProvinceSummary.Compute(data.Book, shown);
        var place = $"จังหวัด{data.ProvinceName}{filter.Words}";
        var ranking = RankingTable.Build(data, shown, filter);
        var overview = ProvinceOverview.Blocks(data, summary).Concat(ProvinceGroups.Blocks(summary));
        var details = ProvinceDetails.Blocks(data, shown).Concat(MethodSection.Blocks(data, shown, filter));
        ReportSection[] sections =
        [
            new(PageShape.Cover, [.. Cover(data, place)]),
            new(PageShape.Portrait, [.. overview]),
            new(PageShape.Landscape, [.. Ranking(data, ranking)]),
            new(PageShape.Portrait, [.. details]),
        ];

        var runningHead = $"ผลการประเมิน LPA ประจำปี {data.Year} {place}";
        return data.Compose($"รายงาน{runningHead}", runningHead, sections) with { Digits = digits, MainTable = ranking };
    }

    private static IEnumerable<ReportBlock> Cover(ReportData data, string place)
    {
        yield return new CoverBlock($"รายงานผล{ReportWords.Lpa}", $"ประจำปี พ.ศ. {data.Year}", place, CoverLines(data));
        yield return new ProvenanceBlock(data.Origin.Lines());
    }

    private static IEnumerable<ReportBlock> Ranking(ReportData data, ReportTable table)
    {
        yield return new HeadingBlock(2, "5. อันดับขององค์กรปกครองส่วนท้องถิ่น");
        yield return new ReportText(
            $"เรียงตามร้อยละรวม {ReportWords.AllDomains(data.Book)} ผู้ที่ได้เท่ากันได้อันดับเดียวกันและข้ามอันดับถัดไป {ReportWords.PassRules(data.Book)} HPA แสดงไว้ข้างกันและไม่นำมารวม",
            TextRole.Note
        );
        yield return new TableBlock(table);
    }

    private static IReadOnlyList<string> CoverLines(ReportData data)
    {
        if (!data.Origin.Announced)
        {
            return ["ฉบับร่าง ผลยังไม่ประกาศ ใช้ภายในสำนักงานเท่านั้น"];
        }

        var day = data.Origin.Date is { } date ? ThaiFormat.Date(date) : "–";
        var letter = data.Origin.LetterNumber is { } number ? $"หนังสือที่ {number}" : null;
        return [.. new[] { $"ประกาศผล ณ วันที่ {day}", letter, data.Origin.Post }.OfType<string>()];
    }
}
