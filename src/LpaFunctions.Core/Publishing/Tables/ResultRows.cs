using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Publishing.Cells;
using LpaFunctions.Core.Results;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;

namespace LpaFunctions.Core.Publishing.Tables;

/// <summary>Table "results": one row per LGO.</summary>
public static class ResultRows
{
    public static TableSpec Spec { get; } =
        new()
        {
            Name = "results",
            TitleThai = "ผลการประเมินราย อปท.",
            Description =
                "One row per LGO of the province. An LGO of which nothing is known has origin no-data and empty figures. A domain in which no mark was given has full marks only; the total counts them (docs/adr/0003).",
            PrimaryKey = ["year_be", "dla_code"],
            Columns =
            [
                Columns.Year,
                Columns.LgoCode,
                new("province", ColumnType.Text, "จังหวัด", "Province, in Thai.") { Required = true },
                new("district", ColumnType.Text, "อำเภอ", "District, in Thai.") { Required = true },
                new("lgo_type", ColumnType.Text, "ประเภท อปท.", "LGO type in the assessed year.")
                {
                    Required = true,
                    Values = ["อบจ.", "เทศบาลนคร", "เทศบาลเมือง", "เทศบาลตำบล", "อบต.", "เมืองพัทยา"],
                },
                new("lgo_name", ColumnType.Text, "ชื่อ อปท.", "Name of the LGO in the assessed year, without its type.")
                {
                    Required = true,
                },
                .. Enumerable.Range(1, Domains.Most).SelectMany(DomainColumns),
                Columns.FullMarks("total_full", "รวมทุกด้าน", "all domains"),
                Columns.Marks("total_marks", "รวมทุกด้าน", "all domains"),
                Columns.Percent("total_percent", "รวมทุกด้าน", "Total by the aggregation rule of the year"),
                new("band", ColumnType.Text, "ระดับ", "Band of the rounded total, by the rule book of the year."),
                new("pass", ColumnType.YesNo, "ผ่าน", "Whether the LGO passes by pass_rule."),
                new("pass_rule", ColumnType.Text, "เกณฑ์ผ่าน", "The rule behind pass, in Thai; it differs between years.")
                {
                    Required = true,
                },
                Rank("rank_province", "อันดับในจังหวัด", "province"),
                Rank("rank_district", "อันดับในอำเภอ", "district"),
                Rank("rank_type", "อันดับในประเภท", "LGO type of the province"),
                Columns.FullMarks("hpa_full", "HPA", "HPA"),
                Columns.Marks("hpa_marks", "HPA", "HPA"),
                Columns.Percent("hpa_percent", "HPA", "HPA, which is never added to the total"),
                new("origin", ColumnType.Text, "ที่มาของผล", "computed from evidence, imported from a results table, or no-data.")
                {
                    Required = true,
                    Values = ["computed", "imported", Names.NoData],
                },
                new("pass_beside", ColumnType.YesNo, "ผ่านตามเกณฑ์ที่แสดงคู่กัน", "Whether the LGO passes by pass_beside_rule.")
                {
                    IsNew = true,
                },
                new(
                    "pass_beside_rule",
                    ColumnType.Text,
                    "เกณฑ์ผ่านที่แสดงคู่กัน",
                    "The second pass rule of the year, in Thai; empty where the year has one only."
                )
                {
                    IsNew = true,
                },
                Columns.Notice,
            ],
        };

    public static PublishedTable Build(AnnouncedResults announced)
    {
        var byCode = announced.Results.ToDictionary(r => r.Lgo.Code);
        return new PublishedTable(Spec, [.. announced.Lgos.Select(l => Row(announced, l, byCode.GetValueOrDefault(l.Lgo.Code)))]);
    }

    private static IReadOnlyList<string?> Row(AnnouncedResults announced, AnnouncedLgo lgo, LgoResult? result) =>
        [
            announced.Announcement.Year.ToString(),
            lgo.Lgo.Code.Digits,
            lgo.Lgo.ProvinceName,
            lgo.Lgo.District,
            lgo.Lgo.Type.ShortName(),
            lgo.Lgo.Name,
            .. Enumerable.Range(0, Domains.Most).SelectMany(i => MarkCells(result?.Marks.Domains.ElementAtOrDefault(i))),
            CellText.Marks(result?.TotalFull),
            CellText.Marks(result is { TotalPercent: null, TotalFull: > 0m } ? null : result?.TotalMarks),
            CellText.Percent(result?.TotalPercent),
            result?.Band,
            CellText.YesNo(result?.Pass),
            announced.RuleBook.PassRule.Text,
            CellText.Integer(result?.RankProvince),
            CellText.Integer(result?.RankDistrict),
            CellText.Integer(result?.RankType),
            .. MarkCells(result?.Marks.Hpa),
            result is null ? Names.NoData : Names.Code(result.Marks.Origin),
            CellText.YesNo(result?.PassBeside),
            announced.RuleBook.PassRuleBeside?.Text,
            null,
        ];

    private static IEnumerable<string?> MarkCells(DomainMarks? marks) =>
        [
            CellText.Marks(marks?.FullMarks),
            CellText.Marks(marks is { IsUnmarked: true } ? null : marks?.Marks),
            CellText.Percent(marks?.Percent),
        ];

    private static IEnumerable<TableColumn> DomainColumns(int domain) =>
        Columns.OfDomain(
            domain,
            Columns.FullMarks($"d{domain}_full", $"ด้านที่ {domain}", $"domain {domain}"),
            Columns.Marks($"d{domain}_marks", $"ด้านที่ {domain}", $"domain {domain}"),
            Columns.Percent($"d{domain}_percent", $"ด้านที่ {domain}", $"Domain {domain}")
        );

    private static TableColumn Rank(string name, string thai, string within) =>
        new(name, ColumnType.Integer, thai, $"Competition rank (5, 5, 7) on the rounded total within the {within}.") { Min = 1 };
}
