using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Publishing.Cells;
using LpaFunctions.Core.RuleBooks;

namespace LpaFunctions.Core.Publishing.Tables;

/// <summary>Table "national-medians" of a year: the middle LGO of each type over all announced provinces.</summary>
public static class NationalMedianRows
{
    /// <summary>Names of the columns of results that a median is taken of, without "_percent".</summary>
    private static readonly string[] Parts = ["total", .. Domains.First(Domains.Most).Select(Names.Code), "hpa"];

    public static TableSpec Spec { get; } =
        new()
        {
            Name = "national-medians",
            TitleThai = "มัธยฐานตามประเภท อปท. ทุกจังหวัดที่ประกาศผลแล้ว",
            Description =
                "One row per LGO type and domain, and of the total, in which at least one LGO has a percentage, over the latest versions of all provinces that have announced. The median of an even number is the mean of the two in the middle. Provinces with different versions of the criteria stand together here.",
            PrimaryKey = ["year_be", "lgo_type", "part"],
            Columns =
            [
                Columns.Year,
                new("lgo_type", ColumnType.Text, "ประเภท อปท.", "LGO type in the assessed year.") { Required = true },
                new("part", ColumnType.Text, "ส่วน", "total, a domain, or hpa, which is never part of the total.")
                {
                    Required = true,
                    Values = Parts,
                },
                Columns.Count("lgos", "จำนวน อปท.", "LGOs of the type that have this percentage.") with
                {
                    Required = true,
                },
                Columns.Percent("median_percent", "มัธยฐาน", "Median of the rounded percentages") with
                {
                    Required = true,
                },
            ],
        };

    /// <param name="results">The table results of each province.</param>
    public static PublishedTable Build(int year, IReadOnlyList<PublishedTable> results)
    {
        var byType = results
            .SelectMany(t => t.Rows.Select(row => (Table: t.Spec, Row: row)))
            .ToLookup(r => r.Row[r.Table.IndexOf("lgo_type")]!, StringComparer.Ordinal);
        var types = Enum.GetValues<LgoType>().Order().Select(t => t.ShortName());
        return new PublishedTable(Spec, [.. types.SelectMany(type => Rows(year, type, [.. byType[type]]))]);
    }

    private static IEnumerable<IReadOnlyList<string?>> Rows(
        int year,
        string type,
        IReadOnlyList<(TableSpec Table, IReadOnlyList<string?> Row)> lgos
    )
    {
        foreach (var part in Parts)
        {
            var percents = lgos.Select(l => l.Table.Find($"{part}_percent") is { } at ? CellText.Number(l.Row[at]) : null)
                .OfType<decimal>()
                .Order()
                .ToArray();

            if (percents.Length > 0)
            {
                yield return
                [
                    CellText.Integer(year),
                    type,
                    part,
                    CellText.Integer(percents.Length),
                    CellText.Percent(MedianRows.Middle(percents)),
                ];
            }
        }
    }
}
