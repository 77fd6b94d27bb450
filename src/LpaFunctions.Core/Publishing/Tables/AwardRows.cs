using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Publishing.Cells;
using LpaFunctions.Core.Results;

namespace LpaFunctions.Core.Publishing.Tables;

/// <summary>Table "awards": the LGOs that results alone mark out; who receives what is for the office to decide.</summary>
public static class AwardRows
{
    public static TableSpec Spec { get; } =
        new()
        {
            Name = "awards",
            TitleThai = "อปท. ที่ได้คะแนนสูงสุดและระดับสูงสุด",
            Description =
                "highest-of-province and highest-of-type: the highest total, ties included. outstanding: every LGO in the highest band.",
            PrimaryKey = ["year_be", "award", "dla_code"],
            ForeignKeys = [new(["year_be", "dla_code"], "results", ["year_be", "dla_code"])],
            Columns =
            [
                Columns.Year,
                new("award", ColumnType.Text, "รางวัล", "Kind of distinction.")
                {
                    Required = true,
                    Values = ["highest-of-province", "highest-of-type", "outstanding"],
                },
                Columns.LgoCode,
                new("award_name", ColumnType.Text, "ชื่อรางวัล", "The distinction in Thai.") { Required = true },
                new("lgo_type", ColumnType.Text, "ประเภท อปท.", "LGO type in the assessed year.") { Required = true },
                new("lgo_name", ColumnType.Text, "ชื่อ อปท.", "Name of the LGO in the assessed year.") { Required = true },
                Columns.Percent("total_percent", "รวมทุกด้าน", "Total") with
                {
                    Required = true,
                },
                Columns.Notice,
            ],
        };

    public static PublishedTable Build(AnnouncedResults announced)
    {
        var ranked = announced.Results.Where(r => r.TotalPercent is not null).ToArray();
        var highestBand = announced.RuleBook.Bands[0];

        var ofProvince = ranked
            .Where(r => r.RankProvince == 1)
            .Select(r => Row(announced, "highest-of-province", "คะแนนรวมสูงสุดของจังหวัด", r));
        var ofTypes = ranked
            .Where(r => r.RankType == 1)
            .OrderBy(r => r.Lgo.Type)
            .Select(r => Row(announced, "highest-of-type", $"คะแนนรวมสูงสุดประเภท {r.Lgo.Type.ShortName()}", r));
        var outstanding = ranked
            .Where(r => r.Band == highestBand.Name)
            .OrderByDescending(r => r.TotalPercent)
            .Select(r => Row(announced, "outstanding", $"ระดับ{highestBand.Name}", r));

        return new PublishedTable(Spec, [.. ofProvince, .. ofTypes, .. outstanding]);
    }

    private static IReadOnlyList<string?> Row(AnnouncedResults announced, string award, string name, LgoResult result) =>
        [
            announced.Announcement.Year.ToString(),
            award,
            result.Lgo.Code.Digits,
            name,
            result.Lgo.Type.ShortName(),
            result.Lgo.Name,
            CellText.Percent(result.TotalPercent),
            null,
        ];
}
