using LpaFunctions.Core.Publishing.Cells;
using LpaFunctions.Core.Results;
using LpaFunctions.Core.RuleBooks;

namespace LpaFunctions.Core.Publishing.Tables;

/// <summary>Table "next-bands": what an LGO lacked to stand one band higher.</summary>
public static class NextBandRows
{
    public static TableSpec Spec { get; } =
        new()
        {
            Name = "next-bands",
            TitleThai = "ระดับถัดไปและสิ่งที่ยังขาด",
            Description =
                "One row per LGO with a total that is not in the highest band: the band above it and the distance. It says nothing about which marks can still be earned.",
            IsNew = true,
            PrimaryKey = ["year_be", "dla_code"],
            ForeignKeys = [new(["year_be", "dla_code"], "results", ["year_be", "dla_code"])],
            Columns =
            [
                Columns.Year,
                Columns.LgoCode,
                new("next_band", ColumnType.Text, "ระดับถัดไป", "Name of the band above.") { Required = true },
                Columns.Percent("from_percent", "ที่ระดับถัดไปเริ่ม", "Lowest rounded total of that band, inclusive") with
                {
                    Required = true,
                },
                new("points_missing", ColumnType.Number, "ร้อยละที่ขาด", "from_percent less total_percent, in percentage points.")
                {
                    Required = true,
                    Unit = "จุดร้อยละ",
                    Min = 0,
                    Max = 100,
                },
                new(
                    "marks_missing",
                    ColumnType.Number,
                    "คะแนนที่ขาดอย่างน้อย",
                    "Fewest whole marks more that reach the band with the same full marks, earned in the domain where they count most."
                )
                {
                    Required = true,
                    Unit = "คะแนน",
                    Min = 0,
                },
                Columns.Notice,
            ],
        };

    public static PublishedTable Build(AnnouncedResults announced) =>
        new(
            Spec,
            [
                .. announced
                    .Sensitivities.Where(s => s is { NextBand: not null, MarksToNextBand: not null })
                    .Select(s => Row(announced, s, announced.RuleBook.Bands.First(b => b.Name == s.NextBand))),
            ]
        );

    private static IReadOnlyList<string?> Row(AnnouncedResults announced, Sensitivity place, Band next) =>
        [
            announced.Announcement.Year.ToString(),
            place.Result.Lgo.Code.Digits,
            next.Name,
            CellText.Percent(next.From),
            CellText.Percent(next.From - place.Result.TotalPercent),
            CellText.Marks(place.MarksToNextBand),
            null,
        ];
}
