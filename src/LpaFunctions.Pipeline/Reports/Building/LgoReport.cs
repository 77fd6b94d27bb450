using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Results;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports.Building;

/// <summary>The report of one LGO: its domains beside similar LGOs, each indicator with its reason, what to keep and what to mend.</summary>
public static class LgoReport
{
    /// <exception cref="ArgumentException">The LGO has no result.</exception>
    public static Report Build(ReportData data, LgoReportData lgo, ReportDigits digits)
    {
        var result =
            data.Results.FirstOrDefault(r => r.Lgo.Code == lgo.Code)
            ?? throw new ArgumentException($"LGO {lgo.Code} has no result.", nameof(lgo));
        var peers = new LgoPeers(result, data, lgo);
        var domains = DomainTable(data, result, peers);
        var indicators = IndicatorSection.Rows(data, lgo) is { Count: > 0 } rows ? IndicatorSection.Table(data, rows) : null;
        ReportBlock[] overview =
        [
            .. Head(data, result),
            .. Comparison(data, result, peers, domains),
            .. IndicatorSection.Strengths(data, lgo, result, peers),
        ];

        var of = $"ผลการประเมิน LPA ประจำปี {data.Year} {result.Lgo.DisplayName}";
        var runningHead = $"{of} อำเภอ{result.Lgo.District} จังหวัด{data.ProvinceName}";
        var sections = Sections(overview, indicators, [.. End(data, lgo, result)]);
        return data.Compose($"รายงาน{of}", runningHead, sections) with { Digits = digits, MainTable = indicators ?? domains };
    }

    private static IReadOnlyList<ReportSection> Sections(ReportBlock[] overview, ReportTable? indicators, ReportBlock[] end)
    {
        if (indicators is null || !IndicatorSection.IsExplained(indicators))
        {
            return [new(PageShape.Portrait, [.. overview, .. Indicators(indicators), .. end])];
        }

        // Reasons and what would have given more are sentences: they get the width of the paper.
        return [new(PageShape.Portrait, overview), new(PageShape.Landscape, [.. Indicators(indicators)]), new(PageShape.Portrait, end)];
    }

    private static IEnumerable<ReportBlock> Head(ReportData data, LgoResult result)
    {
        var place = $"{result.Lgo.DisplayName} อำเภอ{result.Lgo.District} จังหวัด{data.ProvinceName}";
        yield return new HeadingBlock(1, $"รายงานผลการประเมิน LPA ประจำปี {data.Year}");
        yield return new ReportText($"{place} (ตรวจผลงานปีงบประมาณ พ.ศ. {data.Year.InspectedFiscalYear})");
        yield return new FiguresBlock([.. Figures(data, result)]);
    }

    private static IEnumerable<ReportBlock> Comparison(ReportData data, LgoResult result, LgoPeers peers, ReportTable domains)
    {
        yield return new HeadingBlock(2, "1. รายด้านเทียบกับ อปท. ที่คล้ายกัน");
        yield return Radar(data, result, peers);
        yield return new TableBlock(domains);
        yield return new ReportText("มัธยฐานคิดจาก อปท. ประเภทเดียวกันที่มีผล และไม่แสดงเมื่อมีน้อยกว่า 3 แห่ง", TextRole.Note);
    }

    private static IEnumerable<ReportBlock> Indicators(ReportTable? table) =>
        [
            new HeadingBlock(2, "3. รายตัวชี้วัด"),
            table is null ? new ReportText("ผลที่นำเข้ามีเฉพาะคะแนนรายด้าน จึงไม่มีข้อมูลรายตัวชี้วัด") : new TableBlock(table),
        ];

    private static IEnumerable<ReportBlock> End(ReportData data, LgoReportData lgo, LgoResult result) =>
        [
            .. History(lgo, result, data),
            new HeadingBlock(2, "5. วิธีคิดและเกณฑ์ผ่าน"),
            new ListBlock(MethodSection.Method(data.Book)),
            new ProvenanceBlock(data.Origin.Lines()),
        ];

    private static IEnumerable<KeyFigure> Figures(ReportData data, LgoResult result)
    {
        var marks = $"{ReportCell.Marks(result.TotalMarks).Text} จาก {ReportCell.Marks(result.TotalFull).Text} คะแนน";
        yield return new($"ร้อยละรวม {ReportWords.AllDomains(data.Book)}", ReportWords.Percent(result.TotalPercent), marks);
        yield return new("ระดับ", result.Band ?? "–", null);
        yield return new(ReportWords.PassHead(data.Book.PassRule), ReportWords.Pass(result.Pass), data.Book.PassRule.Text);
        if (data.Book.PassRuleBeside is { } beside)
        {
            yield return new(ReportWords.PassHead(beside), ReportWords.Pass(result.PassBeside), beside.Text);
        }

        var ranked = ReportWords.Count(data.Results.Count(r => r.RankProvince is not null));
        yield return new("อันดับในจังหวัด", ReportCell.Integer(result.RankProvince).Text, $"จาก {ranked}");
        var rankedOfType = ReportWords.Count(data.Results.Count(r => r.Lgo.Type == result.Lgo.Type && r.RankType is not null));
        var inDistrict = $"อันดับในอำเภอ {ReportCell.Integer(result.RankDistrict).Text}";
        yield return new("อันดับในประเภท", ReportCell.Integer(result.RankType).Text, $"จาก {rankedOfType} {inDistrict}");
        yield return new("HPA (ร้อยละ)", ReportWords.Percent(result.Marks.Hpa?.Percent), "แสดงข้างกัน ไม่นำมารวมกับ LPA");
    }

    private static ReportBlock Radar(ReportData data, LgoResult result, LgoPeers peers)
    {
        var axes = data
            .Book.Counted()
            .Select(d => new RadarAxis(
                $"{(int)d.Id}. {d.Name}",
                ReportWords.DomainPercent(result, d.Id),
                LgoPeers.Median(peers.InProvince, d.Id)
            ))
            .ToArray();
        var label = $"มัธยฐาน{result.Lgo.Type.ShortName()}ในจังหวัด";
        if (axes.All(a => a.First is not null && a.Second is not null))
        {
            return new RadarBlock(
                new RadarChart
                {
                    Caption = "ร้อยละรายด้าน (ในวงเล็บคือมัธยฐาน)",
                    FirstLabel = result.Lgo.DisplayName,
                    SecondLabel = label,
                    Axes = axes,
                }
            );
        }

        // A radar with a gap misleads; bars show what there is.
        return new BarsBlock(
            new BarChart
            {
                Caption = "ร้อยละรายด้าน",
                Full = 100m,
                FirstLabel = result.Lgo.DisplayName,
                SecondLabel = label,
                Bars = [.. axes.Select(BarOf)],
            }
        );
    }

    private static Bar BarOf(RadarAxis axis)
    {
        var second = axis.Second is null ? null : ReportWords.Percent(axis.Second);
        return new Bar(axis.Label, axis.First, ReportWords.Percent(axis.First), axis.Second, second);
    }

    private static ReportTable DomainTable(ReportData data, LgoResult result, LgoPeers peers)
    {
        const string Medians = "มัธยฐานประเภทเดียวกัน";
        var table = new TableBuilder<DomainLine>();
        table.Text("domain", "ด้าน", 30, d => d.Title);
        table.Marks("full", "คะแนนเต็ม", 10, d => d.Full);
        table.Marks("marks", "คะแนน", 10, d => d.Marks);
        table.Percent("percent", "ร้อยละ", 10, d => d.Percent);
        table.Percent("median_district", "อำเภอ", 10, d => LgoPeers.Median(peers.InDistrict, d.Domain), Medians);
        table.Percent("median_province", "จังหวัด", 10, d => LgoPeers.Median(peers.InProvince, d.Domain), Medians);
        table.Percent("median_country", "ประเทศ", 10, d => LgoPeers.Median(peers.InCountry, d.Domain), Medians);
        return table.Build("รายด้าน", "คะแนนรายด้าน", DomainLines(data.Book, result));
    }

    private static IEnumerable<DomainLine> DomainLines(RuleBook book, LgoResult result)
    {
        foreach (var domain in book.Counted())
        {
            var marks = result.Marks.Domains.FirstOrDefault(m => m.Domain == domain.Id);
            yield return DomainLine.From($"{(int)domain.Id}. {domain.Name}", domain.Id, marks);
        }

        var total = $"รวม {ReportWords.AllDomains(book)}";
        yield return new DomainLine(total, null, result.TotalFull, result.TotalMarks, result.TotalPercent);
        yield return DomainLine.From("HPA (ไม่นำมารวม)", DomainId.Hpa, result.Marks.Hpa);
    }

    private static IEnumerable<ReportBlock> History(LgoReportData lgo, LgoResult result, ReportData data)
    {
        yield return new HeadingBlock(2, "4. ปีที่ผ่านมา");
        if (lgo.History.Count == 0)
        {
            yield return new ReportText("ยังไม่มีผลที่ประกาศของปีก่อน ๆ ในระบบ");
            yield break;
        }

        var table = new TableBuilder<LgoReportYear>();
        table.Centred("year_be", "ปี", 10, y => y.Year.ToString());
        table.Text("lgo", "ชื่อและประเภทในปีนั้น", 30, y => y.Result.Lgo.DisplayName);
        table.Marks("total_full", "คะแนนเต็ม", 12, y => y.Result.TotalFull);
        table.Marks("total_marks", "คะแนน", 12, y => y.Result.TotalMarks);
        table.Percent("total_percent", "ร้อยละ", 12, y => y.Result.TotalPercent);
        table.Centred("band", "ระดับ", 14, y => y.Result.Band);
        table.Integer("rank_province", "อันดับจังหวัด", 12, y => y.Result.RankProvince);
        var years = lgo.History.Prepend(new LgoReportYear(data.Year, result));
        yield return new TableBlock(table.Build("ปีที่ผ่านมา", "ผลที่ประกาศแล้ว", years));
        yield return new ReportText(
            data.YearBefore?.WhyNotComparable is { } reason
                ? $"ไม่แสดงผลต่าง: {reason}"
                : "แบบประเมินของแต่ละปีอาจต่างกัน ผลต่างระหว่างปีจึงไม่ใช่ความก้าวหน้าเสมอไป",
            TextRole.Note
        );
    }

    /// <param name="Domain">Null for the total.</param>
    private sealed record DomainLine(string Title, DomainId? Domain, decimal? Full, decimal? Marks, decimal? Percent)
    {
        public static DomainLine From(string title, DomainId domain, DomainMarks? marks) =>
            new(title, domain, marks?.FullMarks, marks?.Marks, marks?.Percent);
    }
}
