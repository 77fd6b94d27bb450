using LpaFunctions.Core.Results;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports.Building;

/// <summary>The results table in the order of rank: the heart of the report, its CSV, and the annex of the letter.</summary>
internal static class RankingTable
{
    public static ReportTable Build(ReportData data, IEnumerable<LgoResult> results, ReportFilter filter)
    {
        var table = new TableBuilder<LgoResult>();
        table.Integer("rank_province", "อันดับ", 5.5, r => r.RankProvince);
        table.Code("dla_code", "รหัส อปท.", 7.5, r => r.Lgo.Code.Digits);
        table.Text("lgo", "องค์กรปกครองส่วนท้องถิ่น", 22, r => r.Lgo.DisplayName);
        table.Text("district", "อำเภอ", 12, r => r.Lgo.District);
        foreach (var domain in data.Book.Counted().Select(d => d.Id))
        {
            var number = (int)domain;
            table.Percent($"d{number}_percent", $"ด้าน {number}", 6, r => ReportWords.DomainPercent(r, domain), "ร้อยละรายด้าน");
        }

        var total = $"รวม {ReportWords.AllDomains(data.Book)}";
        table.Marks("total_full", "คะแนนเต็ม", 6.5, r => r.TotalFull, total);
        table.Marks("total_marks", "คะแนน", 6.5, r => r.TotalPercent is null ? null : r.TotalMarks, total);
        table.Percent("total_percent", "ร้อยละ", 6.5, r => r.TotalPercent, total);
        table.Centred("band", "ระดับ", 7.5, r => r.Band);
        table.Centred("pass", ReportWords.PassHead(data.Book.PassRule), 7, r => ReportWords.Pass(r.Pass));
        if (data.Book.PassRuleBeside is { } beside)
        {
            table.Centred("pass_beside", ReportWords.PassHead(beside), 7, r => ReportWords.Pass(r.PassBeside));
        }

        table.Percent("hpa_percent", "HPA ร้อยละ", 6.5, r => r.Marks.Hpa?.Percent);

        var caption = $"ผลการประเมิน LPA ประจำปี {data.Year} จังหวัด{data.ProvinceName}{filter.Words}";
        return table.Build("อันดับ", caption, results.OrderBy(r => r.RankProvince ?? int.MaxValue).ThenBy(r => r.Lgo.Code));
    }
}
