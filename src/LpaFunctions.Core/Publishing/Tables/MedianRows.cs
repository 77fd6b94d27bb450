using LpaFunctions.Core.Publishing.Cells;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.Publishing.Tables;

/// <summary>Table "medians": the middle LGO of each group in each domain, which a single LGO can be held against.</summary>
public static class MedianRows
{
    public static TableSpec Spec { get; } =
        new()
        {
            Name = "medians",
            TitleThai = "มัธยฐานรายด้านของจังหวัด ประเภท และอำเภอ",
            Description =
                "One row per group and domain in which at least one LGO of the group has a percentage. The median of an even number is the mean of the two in the middle.",
            IsNew = true,
            PrimaryKey = ["year_be", "group_kind", "group", "domain"],
            ForeignKeys = [new(["year_be", "group_kind", "group"], "summary", ["year_be", "group_kind", "group"])],
            Columns =
            [
                Columns.Year,
                Columns.GroupKind,
                Columns.Group,
                Columns.Domain,
                Columns.Count("lgos", "จำนวน อปท.", "LGOs of the group that have a percentage in the domain.") with
                {
                    Required = true,
                },
                Columns.Percent("median_percent", "มัธยฐาน", "Median of the rounded percentages") with
                {
                    Required = true,
                },
                Columns.Notice,
            ],
        };

    public static PublishedTable Build(AnnouncedResults announced) =>
        new(Spec, [.. Group.All(announced).SelectMany(g => Rows(announced, g))]);

    private static IEnumerable<IReadOnlyList<string?>> Rows(AnnouncedResults announced, Group group)
    {
        foreach (var domain in Enum.GetValues<DomainId>().Order())
        {
            // No row for a domain in which nobody has a percentage.
            var percents = group.Results.Select(r => PercentIn(r.Marks, domain)).OfType<decimal>().Order().ToArray();

            if (percents.Length > 0)
            {
                yield return
                [
                    announced.Announcement.Year.ToString(),
                    group.Kind,
                    group.Name,
                    Names.Code(domain),
                    CellText.Integer(percents.Length),
                    CellText.Percent(Middle(percents)),
                    null,
                ];
            }
        }
    }

    private static decimal? PercentIn(LgoMarks marks, DomainId domain) =>
        domain == DomainId.Hpa ? marks.Hpa?.Percent : marks.Domains.FirstOrDefault(d => d.Domain == domain)?.Percent;

    /// <param name="ordered">At least one.</param>
    internal static decimal Middle(decimal[] ordered) =>
        Percentages.Round2((ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2m);
}
