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
    ) =>
        new()
        {
            Name = name,
            Caption = caption,
            Columns =
            [
                new(key, title, ColumnKind.Text, 22),
                new("lgos", "จำนวน (แห่ง)", ColumnKind.Integer, 10),
                new("mean_percent", "เฉลี่ย", ColumnKind.Percent, 10),
                new("median_percent", "มัธยฐาน", ColumnKind.Percent, 11),
                new("lowest_percent", "ต่ำสุด", ColumnKind.Percent, 10),
                new("highest_percent", "สูงสุด", ColumnKind.Percent, 10),
                new("passed", "ผ่าน (แห่ง)", ColumnKind.Integer, 10),
                new("hpa_mean_percent", "HPA เฉลี่ย", ColumnKind.Percent, 11),
            ],
            Rows =
            [
                .. groups.Select(g =>
                    (IReadOnlyList<ReportCell>)
                        [
                            ReportCell.Plain(g.Name),
                            ReportCell.Integer(g.Summary.Lgos),
                            ReportCell.Percent(g.Summary.RoundedMean),
                            ReportCell.Percent(g.Summary.Median),
                            ReportCell.Percent(g.Summary.Lowest),
                            ReportCell.Percent(g.Summary.Highest),
                            ReportCell.Integer(g.Summary.Passed),
                            ReportCell.Percent(g.Summary.RoundedHpaMean),
                        ]
                ),
            ],
        };
}
