using LpaFunctions.Core.Results;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;
using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports.Building;

/// <summary>Year on year, weakest indicators, HPA.</summary>
internal static class ProvinceDetails
{
    private const int Weakest = 10;

    /// <summary>Ranks of HPA that are shown, and the most rows: many may share a rank.</summary>
    private const int HpaRanks = 10,
        HpaRows = 20;

    public static IEnumerable<ReportBlock> Blocks(ReportData data, IReadOnlyList<LgoResult> shown) =>
        [.. YearOnYear(data, shown), .. WeakIndicators(data, shown), .. Hpa(data, shown)];

    private static IEnumerable<ReportBlock> YearOnYear(ReportData data, IReadOnlyList<LgoResult> shown)
    {
        yield return new HeadingBlock(2, "6. เทียบกับปีก่อน");
        if (data.YearBefore is not { } before)
        {
            yield return new ReportText($"ยังไม่มีผลที่ประกาศของปี {data.Year.Value - 1} ในระบบ จึงไม่แสดงการเปรียบเทียบ");
            yield break;
        }

        if (before.WhyNotComparable is { } reason)
        {
            yield return new ReportText($"ไม่แสดงผลต่างกับปี {before.Year}: {reason}");
            yield break;
        }

        var earlier = before.Results.ToDictionary(r => r.Lgo.Code, r => r.TotalPercent);
        yield return new TableBlock(
            new ReportTable
            {
                Name = "เทียบปีก่อน",
                Caption = $"ร้อยละรวมปี {data.Year} เทียบกับปี {before.Year}",
                Columns =
                [
                    new("lgo", "องค์กรปกครองส่วนท้องถิ่น", ColumnKind.Text, 40),
                    new("before_percent", $"ปี {before.Year}", ColumnKind.Percent, 15),
                    new("total_percent", $"ปี {data.Year}", ColumnKind.Percent, 15),
                    new("change_points", "เปลี่ยนแปลง (จุด)", ColumnKind.Percent, 18),
                ],
                Rows =
                [
                    .. shown
                        .OrderByDescending(r => r.TotalPercent - earlier.GetValueOrDefault(r.Lgo.Code) ?? decimal.MinValue)
                        .ThenBy(r => r.Lgo.Code)
                        .Select(r =>
                            (IReadOnlyList<ReportCell>)
                                [
                                    ReportCell.Plain(r.Lgo.DisplayName),
                                    ReportCell.Percent(earlier.GetValueOrDefault(r.Lgo.Code)),
                                    ReportCell.Percent(r.TotalPercent),
                                    ReportCell.Change(r.TotalPercent - earlier.GetValueOrDefault(r.Lgo.Code)),
                                ]
                        ),
                ],
            }
        );
    }

    private static IEnumerable<ReportBlock> WeakIndicators(ReportData data, IReadOnlyList<LgoResult> shown)
    {
        yield return new HeadingBlock(2, "7. ตัวชี้วัดที่ได้คะแนนน้อยที่สุด");
        var marks = shown.SelectMany(r => data.Indicators.GetValueOrDefault(r.Lgo.Code) ?? []).ToArray();
        if (marks.Length == 0)
        {
            yield return new ReportText("ผลที่นำเข้ามีเฉพาะคะแนนรายด้าน จึงไม่มีข้อมูลรายตัวชี้วัด");
            yield break;
        }

        var groups = marks
            .Where(m => m is { State: IndicatorState.Awarded, FullMarks: > 0m, Marks: not null })
            .GroupBy(m => m.Indicator)
            .Select(g =>
                (
                    Id: g.Key,
                    Count: g.Count(),
                    Share: Percentages.Round2(g.Sum(m => m.Marks!.Value) * 100m / g.Sum(m => m.FullMarks)),
                    Zero: g.Count(m => m.Marks == 0m)
                )
            )
            .OrderBy(g => g.Share)
            .ThenBy(g => g.Id.ToString(), StringComparer.Ordinal)
            .Take(Weakest);
        yield return new TableBlock(
            new ReportTable
            {
                Name = "ตัวชี้วัดที่อ่อน",
                Caption = $"ตัวชี้วัด {Weakest} ตัวที่ได้ร้อยละของคะแนนเต็มต่ำที่สุด เฉพาะ อปท. ที่ได้คะแนนแล้ว",
                Columns =
                [
                    new("indicator", "รหัส", ColumnKind.Centred, 9),
                    new("name", "ตัวชี้วัด", ColumnKind.Text, 50),
                    new("lgos", "จำนวน (แห่ง)", ColumnKind.Integer, 12),
                    new("zero", "ได้ 0 คะแนน (แห่ง)", ColumnKind.Integer, 14),
                    new("percent", "ร้อยละ", ColumnKind.Percent, 12),
                ],
                Rows =
                [
                    .. groups.Select(g =>
                        (IReadOnlyList<ReportCell>)
                            [
                                ReportCell.Plain(g.Id.ToString()),
                                ReportCell.Plain(data.Book.Find(g.Id)?.Name),
                                ReportCell.Integer(g.Count),
                                ReportCell.Integer(g.Zero),
                                ReportCell.Percent(g.Share),
                            ]
                    ),
                ],
            }
        );
    }

    private static IEnumerable<ReportBlock> Hpa(ReportData data, IReadOnlyList<LgoResult> shown)
    {
        yield return new HeadingBlock(2, "8. การประเมิน อปท. ที่มีศักยภาพสูง (HPA)");
        var ranked = shown
            .Where(r => r.Marks.Hpa?.Percent is not null)
            .OrderByDescending(r => r.Marks.Hpa!.Percent)
            .ThenBy(r => r.Lgo.Code)
            .ToArray();
        if (ranked.Length == 0)
        {
            yield return new ReportText($"ไม่มีผล HPA ของปี {data.Year}");
            yield break;
        }

        var ranks = CompetitionRank.Rank([.. ranked.Select(r => r.Marks.Hpa!.Percent)]);
        var first = ranked.Index().Where(r => ranks[r.Index] <= HpaRanks).ToArray();
        var more =
            first.Length > HpaRows
                ? $" แสดง {HpaRows} แห่งแรกตามรหัส จาก {ThaiFormat.Number(first.Length)} แห่งที่อยู่ใน {HpaRanks} อันดับแรก ที่เหลือดูในตารางอันดับหัวข้อ 5"
                : $" ตารางแสดง {HpaRanks} อันดับแรก";
        yield return new ReportText(
            $"มี อปท. ที่มีผล HPA {ThaiFormat.Number(ranked.Length)} แห่ง{more} ผล HPA แสดงไว้ข้างผล LPA และไม่นำมารวมกัน"
        );
        yield return new TableBlock(
            new ReportTable
            {
                Name = "HPA",
                Caption = "ผล HPA สูงสุด",
                Columns =
                [
                    new("rank", "อันดับ", ColumnKind.Integer, 10),
                    new("lgo", "องค์กรปกครองส่วนท้องถิ่น", ColumnKind.Text, 40),
                    new("hpa_full", "คะแนนเต็ม", ColumnKind.Marks, 13),
                    new("hpa_marks", "คะแนน", ColumnKind.Marks, 13),
                    new("hpa_percent", "ร้อยละ", ColumnKind.Percent, 13),
                ],
                Rows =
                [
                    .. first
                        .Take(HpaRows)
                        .Select(r =>
                            (IReadOnlyList<ReportCell>)
                                [
                                    ReportCell.Integer(ranks[r.Index]),
                                    ReportCell.Plain(r.Item.Lgo.DisplayName),
                                    ReportCell.Marks(r.Item.Marks.Hpa!.FullMarks),
                                    ReportCell.Marks(r.Item.Marks.Hpa.Marks),
                                    ReportCell.Percent(r.Item.Marks.Hpa.Percent),
                                ]
                        ),
                ],
            }
        );
    }
}
