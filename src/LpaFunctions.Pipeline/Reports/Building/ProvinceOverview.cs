using LpaFunctions.Core.Results;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Values;
using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports.Building;

/// <summary>First pages: the mean against the target, the distribution over the bands, the five domains.</summary>
internal static class ProvinceOverview
{
    public static IEnumerable<ReportBlock> Blocks(ReportData data, ProvinceSummary summary)
    {
        var all = summary.All;
        yield return new HeadingBlock(2, "1. ภาพรวม");
        yield return new ReportText(Sentence(data, summary));
        yield return new FiguresBlock([
            new(
                $"ค่าเฉลี่ยรวม {ReportWords.AllDomains(data.Book)} (ร้อยละ)",
                ReportWords.Percent(all.RoundedMean),
                $"เป้าหมายไม่น้อยกว่า {ThaiFormat.Percent(summary.MeanTarget)}: {summary.MeetsTarget switch { true => "ถึงเป้าหมาย", false => "ยังไม่ถึงเป้าหมาย", null => "ไม่มีผล" }}"
            ),
            new("อปท. ที่มีผลประเมิน", ReportWords.Count(all.WithTotal), $"จากทั้งหมด {ReportWords.Count(all.Lgos)}"),
            new(ReportWords.PassHead(data.Book.PassRule), ReportWords.Count(all.Passed), data.Book.PassRule.Text),
            .. data.Book.PassRuleBeside is { } beside
                ? new KeyFigure[] { new(ReportWords.PassHead(beside), ReportWords.Count(all.PassedBeside ?? 0), beside.Text) }
                : [],
            new(
                "มัธยฐาน (ร้อยละ)",
                ReportWords.Percent(all.Median),
                $"ต่ำสุด {ReportWords.Percent(all.Lowest)} สูงสุด {ReportWords.Percent(all.Highest)}"
            ),
            new("ค่าเฉลี่ย HPA (ร้อยละ)", ReportWords.Percent(all.RoundedHpaMean), "แสดงข้างกัน ไม่นำมารวมกับ LPA"),
        ]);
        yield return new HeadingBlock(2, "2. การกระจายตามระดับ");
        yield return new BarsBlock(
            new BarChart
            {
                Caption = "จำนวน อปท. ในแต่ละระดับ",
                Full = Math.Max(1, all.Bands.Max(b => b.Lgos)),
                Bars =
                [
                    .. all.Bands.Select(b => new Bar(
                        $"{b.Band}{Range(data, b.Band)}",
                        b.Lgos,
                        $"{ThaiFormat.Number(b.Lgos)} แห่ง{ShareOf(b.Lgos, all.WithTotal)}"
                    )),
                ],
            }
        );
        yield return new HeadingBlock(2, "3. รายด้าน");

        yield return new BarsBlock(
            new BarChart
            {
                Caption = "ค่าเฉลี่ยของแต่ละด้าน (ร้อยละ) เทียบกับเป้าหมายของค่าเฉลี่ยรวม",
                Full = 100m,
                Mark = summary.MeanTarget,
                MarkLabel = $"เป้าหมาย {ThaiFormat.Number(summary.MeanTarget)}",
                Bars =
                [
                    .. data
                        .Book.Counted()
                        .Select(d => new Bar($"{(int)d.Id}. {d.Name}", MeanOf(all, d.Id), ReportWords.Percent(MeanOf(all, d.Id)))),
                ],
            }
        );
    }

    private static string ShareOf(int lgos, int all) => all == 0 ? "" : $" ({ThaiFormat.Percent(lgos * 100m / all)}%)";

    private static decimal? MeanOf(GroupSummary all, Core.RuleBooks.DomainId domain) =>
        all.Domains.FirstOrDefault(d => d.Domain == domain)?.Rounded;

    private static string Range(ReportData data, string band)
    {
        var bands = data.Book.Bands;
        var i = bands.Index().First(b => b.Item.Name == band).Index;
        var top = i == 0 ? 100m : bands[i - 1].From - 0.01m;
        return $" ({ThaiFormat.Percent(bands[i].From)}–{ThaiFormat.Percent(top)})";
    }

    private static string Sentence(ReportData data, ProvinceSummary summary)
    {
        if (summary.All.RoundedMean is not { } mean)
        {
            return $"ยังไม่มีผลการประเมินของจังหวัด{data.ProvinceName} ประจำปี {data.Year}";
        }

        return $"{ReportWords.Lpa} ประจำปี {data.Year} ตรวจผลการดำเนินงานในปีงบประมาณ พ.ศ. {data.Year.InspectedFiscalYear} องค์กรปกครองส่วนท้องถิ่นในจังหวัด{data.ProvinceName} ที่แสดงในรายงานนี้ได้ค่าเฉลี่ยร้อยละ {ThaiFormat.Percent(mean)} "
            + BesideTarget(mean, summary.MeanTarget)
            + " เป้าหมายนี้ใช้กับค่าเฉลี่ยของจังหวัด ไม่ใช่เกณฑ์ผ่านของ อปท. แต่ละแห่ง";
    }

    private static string BesideTarget(decimal mean, decimal target) =>
        (mean - target) switch
        {
            > 0m and var above => $"สูงกว่าเป้าหมายร้อยละ {ThaiFormat.Percent(target)} อยู่ {ThaiFormat.Percent(above)} จุด",
            0m => $"เท่ากับเป้าหมายร้อยละ {ThaiFormat.Percent(target)} พอดี",
            var below => $"ต่ำกว่าเป้าหมายร้อยละ {ThaiFormat.Percent(target)} อยู่ {ThaiFormat.Percent(-below)} จุด",
        };
}
