using LpaFunctions.Core.Publishing.Cells;
using LpaFunctions.Core.Results;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.Publishing.Tables;

/// <summary>Table "summary": means and extremes of the province, of each LGO type and of each district.</summary>
public static class SummaryRows
{
    public static TableSpec Spec { get; } =
        new()
        {
            Name = "summary",
            TitleThai = "สรุปผลจังหวัด ประเภท และอำเภอ",
            Description =
                "One row for the province, one per LGO type, one per district. A mean is the unweighted mean of the rounded percentages of the LGOs that have one; sum_percent is its exact numerator.",
            PrimaryKey = ["year_be", "group_kind", "group"],
            Columns =
            [
                Columns.Year,
                Columns.GroupKind,
                Columns.Group,
                Columns.Count("lgos", "จำนวน อปท.", "LGOs of the group.") with
                {
                    Required = true,
                },
                Columns.Count("lgos_with_total", "อปท. ที่มีผล", "LGOs with a total percentage: the divisor of the mean.") with
                {
                    Required = true,
                },
                new("sum_percent", ColumnType.Number, "ผลรวมร้อยละ", "Exact sum of the rounded total percentages.")
                {
                    Unit = "ร้อยละ",
                    Min = 0,
                },
                Columns.Percent("mean_percent", "เฉลี่ย", "Mean of the rounded total percentages"),
                new(
                    "target_percent",
                    ColumnType.Number,
                    "เป้าหมายค่าเฉลี่ย",
                    "Target of the national master plan for the mean of a province; no pass mark for one LGO."
                )
                {
                    Unit = "ร้อยละ",
                    Min = 0,
                    Max = 100,
                },
                new(
                    "target_met",
                    ColumnType.YesNo,
                    "ค่าเฉลี่ยถึงเป้าหมาย",
                    "Whether the rounded mean reaches the target; only for the province."
                ),
                Columns.Percent("median_percent", "มัธยฐาน", "Median of the rounded total percentages"),
                Columns.Percent("lowest_percent", "ต่ำสุด", "Lowest total percentage"),
                Columns.Percent("highest_percent", "สูงสุด", "Highest total percentage"),
                Columns.Count("passed", "อปท. ที่ผ่าน", "LGOs that pass by pass_rule of the table results."),
                .. Enumerable.Range(1, Domains.Most).SelectMany(i => Columns.OfDomain(i, MeanOfDomain(i))),
                Columns.Count("hpa_lgos", "อปท. ที่มีผล HPA", "LGOs with an HPA percentage."),
                new("hpa_sum_percent", ColumnType.Number, "ผลรวมร้อยละ HPA", "Exact sum of the rounded HPA percentages.")
                {
                    Unit = "ร้อยละ",
                    Min = 0,
                },
                Columns.Percent("hpa_mean_percent", "เฉลี่ย HPA", "Mean of the rounded HPA percentages"),
                Columns.Count(
                    "passed_beside",
                    "อปท. ที่ผ่านตามเกณฑ์ที่แสดงคู่กัน",
                    "LGOs that pass by pass_beside_rule of the table results."
                ) with
                {
                    IsNew = true,
                },
                Columns.Notice,
            ],
        };

    public static PublishedTable Build(AnnouncedResults announced) => new(Spec, [.. Group.All(announced).Select(g => Row(announced, g))]);

    private static TableColumn MeanOfDomain(int domain) =>
        Columns.Percent($"d{domain}_mean_percent", $"เฉลี่ยด้านที่ {domain}", $"Mean of the rounded percentages of domain {domain}");

    private static IReadOnlyList<string?> Row(AnnouncedResults announced, Group group)
    {
        var summary = GroupSummary.Compute(announced.RuleBook, group.Results);
        var hpa = group.Results.Select(r => r.Marks.Hpa?.Percent).OfType<decimal>().ToArray();
        var isProvince = group.Kind == "province";
        decimal? median = summary.Median is { } exact ? Percentages.Round2(exact) : null;

        return
        [
            announced.Announcement.Year.ToString(),
            group.Kind,
            group.Name,
            CellText.Integer(group.Lgos.Count),
            CellText.Integer(summary.WithTotal),
            summary.WithTotal == 0 ? null : CellText.Percent(group.Results.Sum(r => r.TotalPercent ?? 0m)),
            CellText.Percent(summary.RoundedMean),
            isProvince ? CellText.Percent(announced.RuleBook.MeanTarget) : null,
            isProvince && summary.RoundedMean is { } mean ? CellText.YesNo(mean >= announced.RuleBook.MeanTarget) : null,
            CellText.Percent(median),
            CellText.Percent(summary.Lowest),
            CellText.Percent(summary.Highest),
            summary.WithTotal == 0 ? null : CellText.Integer(summary.Passed),
            .. Domains.First(Domains.Most).Select(id => CellText.Percent(summary.Domains.FirstOrDefault(d => d.Domain == id)?.Rounded)),
            CellText.Integer(hpa.Length),
            hpa.Length == 0 ? null : CellText.Percent(hpa.Sum()),
            CellText.Percent(summary.RoundedHpaMean),
            summary.WithTotal == 0 ? null : CellText.Integer(summary.PassedBeside),
            null,
        ];
    }
}
