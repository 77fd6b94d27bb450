using LpaFunctions.Core.Results;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports.Building;

/// <summary>The results table in the order of rank: the heart of the report, its CSV, and the annex of the letter.</summary>
internal static class RankingTable
{
    private const string Percent = "ร้อยละรายด้าน";

    private static string TotalOf(RuleBook book) => $"รวม {ReportWords.AllDomains(book)}";

    public static ReportTable Build(ReportData data, IEnumerable<LgoResult> results, ReportFilter filter) =>
        new()
        {
            Name = "อันดับ",
            Caption = $"ผลการประเมิน LPA ประจำปี {data.Year} จังหวัด{data.ProvinceName}{filter.Words}",
            Columns =
            [
                new("rank_province", "อันดับ", ColumnKind.Integer, 5.5),
                new("dla_code", "รหัส อปท.", ColumnKind.Code, 7.5),
                new("lgo", "องค์กรปกครองส่วนท้องถิ่น", ColumnKind.Text, 22),
                new("district", "อำเภอ", ColumnKind.Text, 12),
                .. data
                    .Book.Counted()
                    .Select(d => new ReportColumn($"d{(int)d.Id}_percent", $"ด้าน {(int)d.Id}", ColumnKind.Percent, 6, Percent)),
                new("total_full", "คะแนนเต็ม", ColumnKind.Marks, 6.5, TotalOf(data.Book)),
                new("total_marks", "คะแนน", ColumnKind.Marks, 6.5, TotalOf(data.Book)),
                new("total_percent", "ร้อยละ", ColumnKind.Percent, 6.5, TotalOf(data.Book)),
                new("band", "ระดับ", ColumnKind.Centred, 7.5),
                new("pass", ReportWords.PassHead(data.Book.PassRule), ColumnKind.Centred, 7),
                .. data.Book.PassRuleBeside is { } beside
                    ? new ReportColumn[] { new("pass_beside", ReportWords.PassHead(beside), ColumnKind.Centred, 7) }
                    : [],
                new("hpa_percent", "HPA ร้อยละ", ColumnKind.Percent, 6.5),
            ],
            Rows = [.. results.OrderBy(r => r.RankProvince ?? int.MaxValue).ThenBy(r => r.Lgo.Code).Select(r => Row(data.Book, r))],
        };

    private static IReadOnlyList<ReportCell> Row(RuleBook book, LgoResult result) =>
        [
            ReportCell.Integer(result.RankProvince),
            ReportCell.Plain(result.Lgo.Code.Digits),
            ReportCell.Plain(result.Lgo.DisplayName),
            ReportCell.Plain(result.Lgo.District),
            .. book.Counted().Select(d => ReportCell.Percent(ReportWords.DomainPercent(result, d.Id))),
            ReportCell.Marks(result.TotalFull),
            ReportCell.Marks(result.TotalPercent is null ? null : result.TotalMarks),
            ReportCell.Percent(result.TotalPercent),
            ReportCell.Plain(result.Band),
            ReportCell.Plain(ReportWords.Pass(result.Pass)),
            .. book.PassRuleBeside is null ? Array.Empty<ReportCell>() : [ReportCell.Plain(ReportWords.Pass(result.PassBeside))],
            ReportCell.Percent(result.Marks.Hpa?.Percent),
        ];
}
