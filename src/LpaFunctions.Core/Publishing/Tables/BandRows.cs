using LpaFunctions.Core.Publishing.Cells;
using LpaFunctions.Core.RuleBooks;

namespace LpaFunctions.Core.Publishing.Tables;

/// <summary>Table "bands": how many LGOs stand in each band.</summary>
public static class BandRows
{
    public static TableSpec Spec { get; } =
        new()
        {
            Name = "bands",
            TitleThai = "การกระจายตามระดับ",
            Description =
                "One row per group and band, highest band first, bands without an LGO included. LGOs without a total are in no band.",
            PrimaryKey = ["year_be", "group_kind", "group", "band"],
            ForeignKeys = [new(["year_be", "group_kind", "group"], "summary", ["year_be", "group_kind", "group"])],
            Columns =
            [
                Columns.Year,
                Columns.GroupKind,
                Columns.Group,
                new("band", ColumnType.Text, "ระดับ", "Name of the band by the rule book of the year.") { Required = true },
                new("from_percent", ColumnType.Number, "ตั้งแต่ร้อยละ", "Lowest rounded total of the band, inclusive.")
                {
                    Required = true,
                    Unit = "ร้อยละ",
                    Min = 0,
                    Max = 100,
                },
                Columns.Count("lgos", "จำนวน อปท.", "LGOs of the group in the band.") with
                {
                    Required = true,
                },
                Columns.Notice,
            ],
        };

    public static PublishedTable Build(AnnouncedResults announced) =>
        new(Spec, [.. Group.All(announced).SelectMany(g => announced.RuleBook.Bands.Select(b => Row(announced, g, b)))]);

    private static IReadOnlyList<string?> Row(AnnouncedResults announced, Group group, Band band) =>
        [
            announced.Announcement.Year.ToString(),
            group.Kind,
            group.Name,
            band.Name,
            CellText.Percent(band.From),
            CellText.Integer(group.Results.Count(r => r.Band == band.Name)),
            null,
        ];
}
