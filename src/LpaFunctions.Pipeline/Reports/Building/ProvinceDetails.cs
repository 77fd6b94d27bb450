using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Results;
using LpaFunctions.Core.RuleBooks;
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
        var changes = shown.Select(r => new YearChange(r.Lgo, earlier.GetValueOrDefault(r.Lgo.Code), r.TotalPercent));
        var byPoints = changes.OrderByDescending(c => c.Points ?? decimal.MinValue).ThenBy(c => c.Lgo.Code);
        var table = new TableBuilder<YearChange>();
        table.Text("lgo", "องค์กรปกครองส่วนท้องถิ่น", 40, c => c.Lgo.DisplayName);
        table.Percent("before_percent", $"ปี {before.Year}", 15, c => c.Before);
        table.Percent("total_percent", $"ปี {data.Year}", 15, c => c.Now);
        table.Change("change_points", "เปลี่ยนแปลง (จุด)", 18, c => c.Points);
        yield return new TableBlock(table.Build("เทียบปีก่อน", $"ร้อยละรวมปี {data.Year} เทียบกับปี {before.Year}", byPoints));
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

        var awarded = marks.Where(m => m is { State: IndicatorState.Awarded, FullMarks: > 0m, Marks: not null });
        var weakest = awarded
            .GroupBy(m => m.Indicator)
            .Select(g => IndicatorOfAll.Over(g.Key, [.. g]))
            .OrderBy(i => i.Share)
            .ThenBy(i => i.Id.ToString(), StringComparer.Ordinal)
            .Take(Weakest);
        var table = new TableBuilder<IndicatorOfAll>();
        table.Centred("indicator", "รหัส", 9, i => i.Id.ToString());
        table.Text("name", "ตัวชี้วัด", 50, i => data.Book.Find(i.Id)?.Name);
        table.Integer("lgos", "จำนวน (แห่ง)", 12, i => i.Lgos);
        table.Integer("zero", "ได้ 0 คะแนน (แห่ง)", 14, i => i.WithNothing);
        table.Percent("percent", "ร้อยละ", 12, i => i.Share);
        var caption = $"ตัวชี้วัด {Weakest} ตัวที่ได้ร้อยละของคะแนนเต็มต่ำที่สุด เฉพาะ อปท. ที่ได้คะแนนแล้ว";
        yield return new TableBlock(table.Build("ตัวชี้วัดที่อ่อน", caption, weakest));
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
        var table = new TableBuilder<(int Index, LgoResult Result)>();
        table.Integer("rank", "อันดับ", 10, r => ranks[r.Index]);
        table.Text("lgo", "องค์กรปกครองส่วนท้องถิ่น", 40, r => r.Result.Lgo.DisplayName);
        table.Marks("hpa_full", "คะแนนเต็ม", 13, r => r.Result.Marks.Hpa!.FullMarks);
        table.Marks("hpa_marks", "คะแนน", 13, r => r.Result.Marks.Hpa!.Marks);
        table.Percent("hpa_percent", "ร้อยละ", 13, r => r.Result.Marks.Hpa!.Percent);
        yield return new TableBlock(table.Build("HPA", "ผล HPA สูงสุด", first.Take(HpaRows)));
    }

    private sealed record YearChange(Lgo Lgo, decimal? Before, decimal? Now)
    {
        public decimal? Points => Now - Before;
    }

    /// <summary>One indicator over all LGOs that have marks of it.</summary>
    /// <param name="Share">Percentage of the full marks that they got together.</param>
    private sealed record IndicatorOfAll(IndicatorId Id, int Lgos, int WithNothing, decimal Share)
    {
        public static IndicatorOfAll Over(IndicatorId id, IReadOnlyList<IndicatorMark> marks)
        {
            var share = marks.Sum(m => m.Marks!.Value) * 100m / marks.Sum(m => m.FullMarks);
            return new IndicatorOfAll(id, marks.Count, marks.Count(m => m.Marks == 0m), Percentages.Round2(share));
        }
    }
}
