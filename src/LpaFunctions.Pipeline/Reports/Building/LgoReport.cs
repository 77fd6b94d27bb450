using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Results;
using LpaFunctions.Core.RuleBooks;
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
        var name = result.Lgo.DisplayName;
        var peers = new LgoPeers(result, data, lgo);
        var lines = data.Origin.Lines();
        var domains = DomainTable(data, result, peers);
        var indicators = IndicatorSection.Rows(data, lgo) is { Count: > 0 } rows ? IndicatorSection.Table(data, rows) : null;

        return new Report
        {
            Title = $"รายงานผลการประเมิน LPA ประจำปี {data.Year} {name}",
            RunningHead = $"ผลการประเมิน LPA ประจำปี {data.Year} {name} อำเภอ{result.Lgo.District} จังหวัด{data.ProvinceName}",
            Provenance = lines,
            Notice = data.Origin.Illustrative?.Sentence,
            Draft = !data.Origin.Announced,
            Digits = digits,
            MainTable = indicators ?? domains,
            Sections =
                indicators is null || !IndicatorSection.IsExplained(indicators)
                    ?
                    [
                        new(
                            PageShape.Portrait,
                            [.. Overview(data, lgo, result, peers, domains), .. Indicators(indicators), .. End(data, lgo, result, lines)]
                        ),
                    ]
                    // Reasons and what would have given more are sentences: they get the width of the paper.
                    :
                    [
                        new(PageShape.Portrait, [.. Overview(data, lgo, result, peers, domains)]),
                        new(PageShape.Landscape, [.. Indicators(indicators)]),
                        new(PageShape.Portrait, [.. End(data, lgo, result, lines)]),
                    ],
        };
    }

    private static IEnumerable<ReportBlock> Overview(
        ReportData data,
        LgoReportData lgo,
        LgoResult result,
        LgoPeers peers,
        ReportTable domains
    ) =>
        [
            new HeadingBlock(1, $"รายงานผลการประเมิน LPA ประจำปี {data.Year}"),
            new ReportText(
                $"{result.Lgo.DisplayName} อำเภอ{result.Lgo.District} จังหวัด{data.ProvinceName} (ตรวจผลงานปีงบประมาณ พ.ศ. {data.Year.InspectedFiscalYear})"
            ),
            Figures(data, result),
            new HeadingBlock(2, "1. รายด้านเทียบกับ อปท. ที่คล้ายกัน"),
            .. Radar(data, result, peers),
            new TableBlock(domains),
            new ReportText("มัธยฐานคิดจาก อปท. ประเภทเดียวกันที่มีผล และไม่แสดงเมื่อมีน้อยกว่า 3 แห่ง", TextRole.Note),
            .. IndicatorSection.Strengths(data, lgo, result, peers),
        ];

    private static IEnumerable<ReportBlock> Indicators(ReportTable? table) =>
        [
            new HeadingBlock(2, "3. รายตัวชี้วัด"),
            table is null ? new ReportText("ผลที่นำเข้ามีเฉพาะคะแนนรายด้าน จึงไม่มีข้อมูลรายตัวชี้วัด") : new TableBlock(table),
        ];

    private static IEnumerable<ReportBlock> End(ReportData data, LgoReportData lgo, LgoResult result, IReadOnlyList<string> lines) =>
        [
            .. History(lgo, result, data),
            new HeadingBlock(2, "5. วิธีคิดและเกณฑ์ผ่าน"),
            new ListBlock(MethodSection.Method(data.Book)),
            new ProvenanceBlock(lines),
        ];

    private static FiguresBlock Figures(ReportData data, LgoResult result) =>
        new([
            new(
                $"ร้อยละรวม {ReportWords.AllDomains(data.Book)}",
                ReportWords.Percent(result.TotalPercent),
                $"{ReportCell.Marks(result.TotalMarks).Text} จาก {ReportCell.Marks(result.TotalFull).Text} คะแนน"
            ),
            new("ระดับ", result.Band ?? "–", null),
            new(ReportWords.PassHead(data.Book.PassRule), ReportWords.Pass(result.Pass), data.Book.PassRule.Text),
            .. data.Book.PassRuleBeside is { } beside
                ? new KeyFigure[] { new(ReportWords.PassHead(beside), ReportWords.Pass(result.PassBeside), beside.Text) }
                : [],
            new(
                "อันดับในจังหวัด",
                ReportCell.Integer(result.RankProvince).Text,
                $"จาก {ReportWords.Count(data.Results.Count(r => r.RankProvince is not null))}"
            ),
            new(
                "อันดับในประเภท",
                ReportCell.Integer(result.RankType).Text,
                $"จาก {ReportWords.Count(data.Results.Count(r => r.Lgo.Type == result.Lgo.Type && r.RankType is not null))} อันดับในอำเภอ {ReportCell.Integer(result.RankDistrict).Text}"
            ),
            new("HPA (ร้อยละ)", ReportWords.Percent(result.Marks.Hpa?.Percent), "แสดงข้างกัน ไม่นำมารวมกับ LPA"),
        ]);

    private static IEnumerable<ReportBlock> Radar(ReportData data, LgoResult result, LgoPeers peers)
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
            yield return new RadarBlock(
                new RadarChart
                {
                    Caption = "ร้อยละรายด้าน (ในวงเล็บคือมัธยฐาน)",
                    FirstLabel = result.Lgo.DisplayName,
                    SecondLabel = label,
                    Axes = axes,
                }
            );
            yield break;
        }

        // A radar with a gap misleads; bars show what there is.
        yield return new BarsBlock(
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
        var domains = data
            .Book.Counted()
            .Select(d =>
                (Title: $"{(int)d.Id}. {d.Name}", Id: (DomainId?)d.Id, Marks: result.Marks.Domains.FirstOrDefault(m => m.Domain == d.Id))
            )
            .Append((Title: $"รวม {ReportWords.AllDomains(data.Book)}", Id: null, Marks: null))
            .Append((Title: "HPA (ไม่นำมารวม)", Id: DomainId.Hpa, Marks: result.Marks.Hpa));

        return new ReportTable
        {
            Name = "รายด้าน",
            Caption = "คะแนนรายด้าน",
            Columns =
            [
                new("domain", "ด้าน", ColumnKind.Text, 30),
                new("full", "คะแนนเต็ม", ColumnKind.Marks, 10),
                new("marks", "คะแนน", ColumnKind.Marks, 10),
                new("percent", "ร้อยละ", ColumnKind.Percent, 10),
                new("median_district", "อำเภอ", ColumnKind.Percent, 10, Medians),
                new("median_province", "จังหวัด", ColumnKind.Percent, 10, Medians),
                new("median_country", "ประเทศ", ColumnKind.Percent, 10, Medians),
            ],
            Rows =
            [
                .. domains.Select(d =>
                    (IReadOnlyList<ReportCell>)
                        [
                            ReportCell.Plain(d.Title),
                            ReportCell.Marks(d.Id is null ? result.TotalFull : d.Marks?.FullMarks),
                            ReportCell.Marks(d.Id is null ? result.TotalMarks : d.Marks?.Marks),
                            ReportCell.Percent(d.Id is null ? result.TotalPercent : d.Marks?.Percent),
                            ReportCell.Percent(LgoPeers.Median(peers.InDistrict, d.Id)),
                            ReportCell.Percent(LgoPeers.Median(peers.InProvince, d.Id)),
                            ReportCell.Percent(LgoPeers.Median(peers.InCountry, d.Id)),
                        ]
                ),
            ],
        };
    }

    private static IEnumerable<ReportBlock> History(LgoReportData lgo, LgoResult result, ReportData data)
    {
        yield return new HeadingBlock(2, "4. ปีที่ผ่านมา");
        if (lgo.History.Count == 0)
        {
            yield return new ReportText("ยังไม่มีผลที่ประกาศของปีก่อน ๆ ในระบบ");
            yield break;
        }

        yield return new TableBlock(
            new ReportTable
            {
                Name = "ปีที่ผ่านมา",
                Caption = "ผลที่ประกาศแล้ว",
                Columns =
                [
                    new("year_be", "ปี", ColumnKind.Centred, 10),
                    new("lgo", "ชื่อและประเภทในปีนั้น", ColumnKind.Text, 30),
                    new("total_full", "คะแนนเต็ม", ColumnKind.Marks, 12),
                    new("total_marks", "คะแนน", ColumnKind.Marks, 12),
                    new("total_percent", "ร้อยละ", ColumnKind.Percent, 12),
                    new("band", "ระดับ", ColumnKind.Centred, 14),
                    new("rank_province", "อันดับจังหวัด", ColumnKind.Integer, 12),
                ],
                Rows =
                [
                    .. lgo
                        .History.Prepend(new LgoReportYear(data.Year, result))
                        .Select(y =>
                            (IReadOnlyList<ReportCell>)
                                [
                                    ReportCell.Plain(y.Year.ToString()),
                                    ReportCell.Plain(y.Result.Lgo.DisplayName),
                                    ReportCell.Marks(y.Result.TotalFull),
                                    ReportCell.Marks(y.Result.TotalMarks),
                                    ReportCell.Percent(y.Result.TotalPercent),
                                    ReportCell.Plain(y.Result.Band),
                                    ReportCell.Integer(y.Result.RankProvince),
                                ]
                        ),
                ],
            }
        );
        yield return new ReportText(
            data.YearBefore?.WhyNotComparable is { } reason
                ? $"ไม่แสดงผลต่าง: {reason}"
                : "แบบประเมินของแต่ละปีอาจต่างกัน ผลต่างระหว่างปีจึงไม่ใช่ความก้าวหน้าเสมอไป",
            TextRole.Note
        );
    }
}
