using LpaFunctions.Core.Publishing.Cells;
using LpaFunctions.Core.Results;
using LpaFunctions.Core.RuleBooks;

namespace LpaFunctions.Core.Publishing.Tables;

/// <summary>Table "domain-years": each domain's mean beside that of the year before, where the two can be compared at all.</summary>
public static class DomainYearRows
{
    public static TableSpec Spec { get; } =
        new()
        {
            Name = "domain-years",
            TitleThai = "เทียบรายด้านกับปีก่อน",
            Description =
                "One row per domain: whether its form is the same in both years, why not, and only where it is, the change of the province's mean.",
            IsNew = true,
            PrimaryKey = ["year_be", "year_before_be", "domain"],
            ForeignKeys = [new(["year_be", "year_before_be"], "years", ["year_be", "year_before_be"])],
            Columns = [Columns.Year, YearRows.YearBefore, Columns.Domain, .. YearRows.Compared],
        };

    public static PublishedTable Build(AnnouncedResults announced, AnnouncedResults? before)
    {
        var now = Means(announced);
        var then = before is null ? [] : Means(before);
        var rows = announced
            .RuleBook.Domains.Select(d => d.Id)
            .Select(d => Row(announced, before, d, now.GetValueOrDefault(d), then.GetValueOrDefault(d)));
        return new PublishedTable(Spec, [.. rows]);
    }

    private static IReadOnlyList<string?> Row(
        AnnouncedResults announced,
        AnnouncedResults? before,
        DomainId domain,
        decimal? mean,
        decimal? meanBefore
    )
    {
        var year = announced.Announcement.Year;
        var reason = before is null ? YearRows.NothingBefore : YearRows.WhyNotComparable(announced.RuleBook, before.RuleBook, domain);
        var change = reason is null ? mean - meanBefore : null;
        return
        [
            year.ToString(),
            CellText.Integer(year.Value - 1),
            Names.Code(domain),
            CellText.YesNo(reason is null),
            reason ?? "ตัวชี้วัดและคะแนนเต็มของด้านเหมือนกันทั้งสองปี",
            CellText.Percent(mean),
            CellText.Percent(meanBefore),
            CellText.Percent(change),
            null,
        ];
    }

    private static Dictionary<DomainId, decimal?> Means(AnnouncedResults announced)
    {
        var summary = GroupSummary.Compute(announced.RuleBook, announced.Results);
        var means = summary.Domains.ToDictionary(d => d.Domain, d => d.Rounded);
        means[DomainId.Hpa] = summary.RoundedHpaMean;
        return means;
    }
}
