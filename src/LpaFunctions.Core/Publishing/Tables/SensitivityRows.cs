using LpaFunctions.Core.Publishing.Cells;
using LpaFunctions.Core.Results;
using LpaFunctions.Core.RuleBooks;

namespace LpaFunctions.Core.Publishing.Tables;

/// <summary>Table "sensitivity": how far the rank of an LGO depends on the way in which the total is formed.</summary>
public static class SensitivityRows
{
    public static TableSpec Spec { get; } =
        new()
        {
            Name = "sensitivity",
            TitleThai = "อันดับเมื่อคิดร้อยละรวมอีกวิธี",
            Description =
                "One row per LGO with a total: its total and rank by the aggregation that the year does not use. Ranks that differ much rest on the method and not on the work.",
            IsNew = true,
            PrimaryKey = ["year_be", "dla_code"],
            ForeignKeys = [new(["year_be", "dla_code"], "results", ["year_be", "dla_code"])],
            Columns =
            [
                Columns.Year,
                Columns.LgoCode,
                new("other_aggregation", ColumnType.Text, "วิธีคิดอีกวิธี", "The aggregation that the year does not use.")
                {
                    Required = true,
                    Values = ["sum-over-sum", "mean-of-domains"],
                },
                Columns.Percent("other_percent", "รวมโดยอีกวิธี", "Total by the other aggregation"),
                new(
                    "other_rank",
                    ColumnType.Integer,
                    "อันดับในจังหวัดโดยอีกวิธี",
                    "Competition rank in the province on the total by the other aggregation."
                )
                {
                    Min = 1,
                },
                new(
                    "places_moved",
                    ColumnType.Integer,
                    "อันดับที่เลื่อน",
                    "rank_province less other_rank: positive where the LGO would stand higher."
                ),
                Columns.Notice,
            ],
        };

    public static PublishedTable Build(AnnouncedResults announced)
    {
        var rows = announced.Sensitivities.Where(s => s.Result.TotalPercent is not null);
        return new PublishedTable(Spec, [.. rows.Select(s => Row(announced, s))]);
    }

    private static IReadOnlyList<string?> Row(AnnouncedResults announced, Sensitivity sensitivity) =>
        [
            announced.Announcement.Year.ToString(),
            sensitivity.Result.Lgo.Code.Digits,
            sensitivity.OtherAggregation == Aggregation.SumOverSum ? "sum-over-sum" : "mean-of-domains",
            CellText.Percent(sensitivity.OtherPercent),
            CellText.Integer(sensitivity.OtherRankProvince),
            CellText.Integer(sensitivity.PlacesMoved),
            null,
        ];
}
