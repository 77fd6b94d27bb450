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
        yield return new FiguresBlock([.. Figures(data.Book, summary)]);
        yield return new HeadingBlock(2, "2. การกระจายตามระดับ");
        yield return new BarsBlock(
            new BarChart
            {
                Caption = "จำนวน อปท. ในแต่ละระดับ",
                Full = Math.Max(1, all.Bands.Max(b => b.Lgos)),
                Bars = [.. all.Bands.Select(b => BandBar(data, b.Band, b.Lgos, all.WithTotal))],
            }
        );
        yield return new HeadingBlock(2, "3. รายด้าน");

        var domains = data.Book.Counted().Select(d => DomainBar(d, MeanOf(all, d.Id)));
        yield return new BarsBlock(
            new BarChart
            {
                Caption = "ค่าเฉลี่ยของแต่ละด้าน (ร้อยละ) เทียบกับเป้าหมายของค่าเฉลี่ยรวม",
                Full = 100m,
                Mark = summary.MeanTarget,
                MarkLabel = $"เป้าหมาย {ThaiFormat.Number(summary.MeanTarget)}",
                Bars = [.. domains],
            }
        );
    }

    private static IEnumerable<KeyFigure> Figures(RuleBook book, ProvinceSummary summary)
    {
        var all = summary.All;
        var target = $"เป้าหมายไม่น้อยกว่า {ThaiFormat.Percent(summary.MeanTarget)}: {MeetsTarget(summary.MeetsTarget)}";
        yield return new($"ค่าเฉลี่ยรวม {ReportWords.AllDomains(book)} (ร้อยละ)", ReportWords.Percent(all.RoundedMean), target);
        yield return new("อปท. ที่มีผลประเมิน", ReportWords.Count(all.WithTotal), $"จากทั้งหมด {ReportWords.Count(all.Lgos)}");
        yield return new(ReportWords.PassHead(book.PassRule), ReportWords.Count(all.Passed), book.PassRule.Text);
        if (book.PassRuleBeside is { } beside)
        {
            yield return new(ReportWords.PassHead(beside), ReportWords.Count(all.PassedBeside ?? 0), beside.Text);
        }

        var span = $"ต่ำสุด {ReportWords.Percent(all.Lowest)} สูงสุด {ReportWords.Percent(all.Highest)}";
        yield return new("มัธยฐาน (ร้อยละ)", ReportWords.Percent(all.Median), span);
        yield return new("ค่าเฉลี่ย HPA (ร้อยละ)", ReportWords.Percent(all.RoundedHpaMean), "แสดงข้างกัน ไม่นำมารวมกับ LPA");
    }

    private static string MeetsTarget(bool? meets) =>
        meets switch
        {
            true => "ถึงเป้าหมาย",
            false => "ยังไม่ถึงเป้าหมาย",
            null => "ไม่มีผล",
        };

    private static Bar BandBar(ReportData data, string band, int lgos, int all) =>
        new($"{band}{Range(data, band)}", lgos, $"{ThaiFormat.Number(lgos)} แห่ง{ShareOf(lgos, all)}");

    private static Bar DomainBar(Domain domain, decimal? mean) => new($"{(int)domain.Id}. {domain.Name}", mean, ReportWords.Percent(mean));

    private static string ShareOf(int lgos, int all) => all == 0 ? "" : $" ({ThaiFormat.Percent(lgos * 100m / all)}%)";

    private static decimal? MeanOf(GroupSummary all, DomainId domain) => all.Domains.FirstOrDefault(d => d.Domain == domain)?.Rounded;

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

    private static string BesideTarget(decimal mean, decimal target)
    {
        var wanted = $"เป้าหมายร้อยละ {ThaiFormat.Percent(target)}";
        return (mean - target) switch
        {
            > 0m and var above => $"สูงกว่า{wanted} อยู่ {ThaiFormat.Percent(above)} จุด",
            0m => $"เท่ากับ{wanted} พอดี",
            var below => $"ต่ำกว่า{wanted} อยู่ {ThaiFormat.Percent(-below)} จุด",
        };
    }
}
