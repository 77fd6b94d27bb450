using LpaFunctions.Core.Results;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports.Building;

/// <summary>The indicators of one LGO: marks, reason, what would have given more; strengths and weaknesses from them.</summary>
internal static class IndicatorSection
{
    private const int Shown = 8;
    private const string Reasons = "reason";

    /// <summary>The frozen marks with the present explanation, where that still explains them.</summary>
    public static IReadOnlyList<IndicatorRow> Rows(ReportData data, LgoReportData lgo)
    {
        var explained = lgo.Scores.SelectMany(s => s.Indicators).ToDictionary(i => i.Indicator);
        return
        [
            .. (data.Indicators.GetValueOrDefault(lgo.Code) ?? []).Select(m => new IndicatorRow(
                m,
                data.Book.Find(m.Indicator),
                IfOf(m, explained.GetValueOrDefault(m.Indicator))
            )),
        ];
    }

    private static IndicatorResult? IfOf(IndicatorMark mark, IndicatorResult? explained) =>
        explained?.State == mark.State && explained.Marks == mark.Marks ? explained : null;

    /// <summary>Whether the table says why, and what would have given more.</summary>
    public static bool IsExplained(ReportTable table) => table.Columns.Any(c => c.Key == Reasons);

    public static ReportTable Table(ReportData data, IReadOnlyList<IndicatorRow> rows)
    {
        // Announced marks whose explanation is no longer the present one stand alone.
        var explained = rows.Any(r => r.Explained is not null);
        var table = new TableBuilder<IndicatorRow>();
        table.Centred("indicator", "รหัส", 6, r => r.Mark.Indicator.ToString());
        table.Text("name", "ตัวชี้วัด", 27, r => r.Name);
        table.Centred("state", "สถานะ", 9, r => ReportWords.State(r.Mark.State) + MarkedBand.WordIf(r.Mark.IsIllustrative));
        table.Marks("full", "เต็ม", 5, r => r.Mark.FullMarks);
        table.Marks("marks", "ได้", 5, r => r.Mark.Marks);
        if (explained)
        {
            table.Text(Reasons, "ที่มาของคะแนน", 42, Reason);
            table.Text("more", "สิ่งที่จะได้คะแนนเพิ่ม", 34, r => string.Join("; ", r.Explained?.MoreMarks ?? []));
        }

        return table.Build("รายตัวชี้วัด", $"คะแนนรายตัวชี้วัด ประจำปี {data.Year}", rows);
    }

    public static IEnumerable<ReportBlock> Strengths(ReportData data, LgoReportData lgo, LgoResult result, LgoPeers peers)
    {
        yield return new HeadingBlock(2, "2. จุดแข็งและจุดที่ควรพัฒนา");
        var gaps = data.Book.Counted().Select(d => GapOf(d, result, peers)).OfType<Gap>().ToArray();
        var rows = Rows(data, lgo)
            .Where(r => r.Mark.State is IndicatorState.Awarded or IndicatorState.NoData or IndicatorState.Withheld)
            .ToArray();
        if (gaps.Length == 0 && rows.Length == 0)
        {
            yield return new ReportText(
                "ไม่มีคะแนนรายตัวชี้วัด และมี อปท. ประเภทเดียวกันไม่พอให้เทียบ จึงบอกจุดแข็งและจุดที่ควรพัฒนาไม่ได้"
            );
            yield break;
        }

        yield return new HeadingBlock(3, "จุดแข็ง");
        var above = gaps.Where(g => g.Points > 0m).OrderByDescending(g => g.Points).Select(g => g.Sentence("สูงกว่า"));
        var full = rows.Count(r => r.Mark.Marks == r.Mark.FullMarks);
        string[] fullMarks = full > 0 ? [$"ได้คะแนนเต็ม {full} ตัวชี้วัด จาก {rows.Length} ตัวชี้วัด"] : [];
        yield return Or([.. above, .. fullMarks], gaps.Length > 0 ? "ยังไม่มีด้านที่สูงกว่ามัธยฐาน" : "ยังไม่มีตัวชี้วัดที่ได้คะแนนเต็ม");

        yield return new HeadingBlock(3, "จุดที่ควรพัฒนา");
        var below = gaps.Where(g => g.Points < 0m).OrderBy(g => g.Points).Select(g => g.Sentence("ต่ำกว่า"));
        var weaknesses = rows.Where(r => Lost(r) > 0m).OrderByDescending(Lost).ThenBy(r => r.Mark.Domain).Take(Shown).Select(Weakness);
        yield return Or([.. below, .. weaknesses], NoWeakness(gaps.Length > 0, rows.Length > 0));
    }

    private static Gap? GapOf(Domain domain, LgoResult result, LgoPeers peers)
    {
        var points = ReportWords.DomainPercent(result, domain.Id) - LgoPeers.Median(peers.InProvince, domain.Id);
        return points is { } known ? new Gap(ReportWords.Domain(domain), known) : null;
    }

    private static string NoWeakness(bool knowsDomains, bool knowsIndicators) =>
        (knowsDomains, knowsIndicators) switch
        {
            (_, false) => "ไม่มีด้านที่ต่ำกว่ามัธยฐาน",
            (false, true) => "ไม่มีตัวชี้วัดที่เสียคะแนน",
            (true, true) => "ไม่มีด้านที่ต่ำกว่ามัธยฐานและไม่มีตัวชี้วัดที่เสียคะแนน",
        };

    private static decimal Lost(IndicatorRow row) => row.Mark.FullMarks - (row.Mark.Marks ?? 0m);

    private static string Weakness(IndicatorRow row)
    {
        var (mark, explained) = (row.Mark, row.Explained);
        var isAwarded = mark.State == IndicatorState.Awarded;
        var standing = isAwarded
            ? $"ได้ {ReportCell.Marks(mark.Marks).Text} จาก {ReportCell.Marks(mark.FullMarks).Text}"
            : ReportWords.State(mark.State);
        var told = isAwarded ? explained?.MoreMarks : explained?.Reasons;
        var why = told is [var first, ..] ? $" – {first}" : "";
        return $"{mark.Indicator} {row.Name}: {standing}{why}";
    }

    private static string? Reason(IndicatorRow row) =>
        row.Explained switch
        {
            { Reasons: [_, ..] reasons } => string.Join("; ", reasons),
            { Formula: var formula } => formula,
            null => null,
        };

    private static ListBlock Or(IReadOnlyList<string> items, string otherwise) => new(items.Count > 0 ? items : [otherwise]);

    /// <param name="Points">Percentage of the LGO less the median of its type in the province.</param>
    private sealed record Gap(string Domain, decimal Points)
    {
        public string Sentence(string which) =>
            $"{Domain} {which}มัธยฐานของประเภทเดียวกันในจังหวัด {ReportWords.Percent(Math.Abs(Points))} จุด";
    }
}

/// <param name="Explained">Null where no explanation of these marks is kept.</param>
internal sealed record IndicatorRow(IndicatorMark Mark, Indicator? Entry, IndicatorResult? Explained)
{
    public string Name => Entry?.Name ?? "";
}
