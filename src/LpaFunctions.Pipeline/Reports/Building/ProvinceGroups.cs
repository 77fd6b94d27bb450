using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Results;
using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports.Building;

/// <summary>The province by LGO type and by district.</summary>
internal static class ProvinceGroups
{
    public static IEnumerable<ReportBlock> Blocks(ProvinceSummary summary)
    {
        var types = summary.ByType.Select(t => (t.Type.ShortName(), t.Summary)).ToArray();
        var districts = summary.ByDistrict.Select(d => (d.District, d.Summary)).ToArray();
        yield return new HeadingBlock(2, "4. จำแนกตามประเภทและอำเภอ");
        yield return new BarsBlock(Chart("ค่าเฉลี่ยตามประเภท (ร้อยละ)", types, summary.MeanTarget));
        yield return new TableBlock(Table("ตามประเภท", "ผลตามประเภทขององค์กรปกครองส่วนท้องถิ่น", "lgo_type", "ประเภท", types));
        yield return new BarsBlock(Chart("ค่าเฉลี่ยตามอำเภอ (ร้อยละ)", districts, summary.MeanTarget));
        yield return new TableBlock(Table("ตามอำเภอ", "ผลตามอำเภอ", "district", "อำเภอ", districts));
    }

    private static BarChart Chart(string caption, IReadOnlyList<(string Name, GroupSummary Summary)> groups, decimal target) =>
        new()
        {
            Caption = caption,
            Full = 100m,
            Mark = target,
            MarkLabel = $"เป้าหมาย {target:0.##}",
            Bars = [.. groups.Select(g => new Bar(g.Name, g.Summary.RoundedMean, ReportWords.Percent(g.Summary.RoundedMean)))],
        };

    private static ReportTable Table(
        string name,
        string caption,
        string key,
        string title,
        IReadOnlyList<(string Name, GroupSummary Summary)> groups
    )
    {
        var table = new TableBuilder<(string Name, GroupSummary Summary)>();
        table.Text(key, title, 22, g => g.Name);
        table.Integer("lgos", "จำนวน (แห่ง)", 10, g => g.Summary.Lgos);
        table.Percent("mean_percent", "เฉลี่ย", 10, g => g.Summary.RoundedMean);
        table.Percent("median_percent", "มัธยฐาน", 11, g => g.Summary.Median);
        table.Percent("lowest_percent", "ต่ำสุด", 10, g => g.Summary.Lowest);
        table.Percent("highest_percent", "สูงสุด", 10, g => g.Summary.Highest);
        table.Integer("passed", "ผ่าน (แห่ง)", 10, g => g.Summary.Passed);
        table.Percent("hpa_mean_percent", "HPA เฉลี่ย", 11, g => g.Summary.RoundedHpaMean);
        return table.Build(name, caption, groups);
    }
}
