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
        var place = $"จังหวัด{data.ProvinceName}";
        var ranking = RankingTable.Build(data, shown, filter);
        var lines = data.Origin.Lines();

        return new Report
        {
            Title = $"รายงานผลการประเมิน LPA ประจำปี {data.Year} {place}{filter.Words}",
            RunningHead = $"ผลการประเมิน LPA ประจำปี {data.Year} {place}{filter.Words}",
            Provenance = lines,
            Notice = data.Origin.Illustrative?.Sentence,
            Draft = !data.Origin.Announced,
            Digits = digits,
            MainTable = ranking,
            Sections =
            [
                new(
                    PageShape.Cover,
                    [
                        new CoverBlock($"รายงานผล{ReportWords.Lpa}", $"ประจำปี พ.ศ. {data.Year}", place + filter.Words, CoverLines(data)),
                        new ProvenanceBlock(lines),
                    ]
                ),
                new(PageShape.Portrait, [.. ProvinceOverview.Blocks(data, summary), .. ProvinceGroups.Blocks(summary)]),
                new(
                    PageShape.Landscape,
                    [
                        new HeadingBlock(2, "5. อันดับขององค์กรปกครองส่วนท้องถิ่น"),
                        new ReportText(
                            $"เรียงตามร้อยละรวม {ReportWords.AllDomains(data.Book)} ผู้ที่ได้เท่ากันได้อันดับเดียวกันและข้ามอันดับถัดไป {ReportWords.PassRules(data.Book)} HPA แสดงไว้ข้างกันและไม่นำมารวม",
                            TextRole.Note
                        ),
                        new TableBlock(ranking),
                    ]
                ),
                new(PageShape.Portrait, [.. ProvinceDetails.Blocks(data, shown), .. MethodSection.Blocks(data, shown, filter)]),
            ],
        };
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
