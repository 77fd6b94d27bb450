using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;

namespace LpaFunctions.Core.Results;

/// <summary>How far the place of one LGO depends on the rules of the year, and how near the next band is.</summary>
public sealed record Sensitivity
{
    public required LgoResult Result { get; init; }

    /// <summary>The aggregation that the year does not use.</summary>
    public required Aggregation OtherAggregation { get; init; }
    public decimal? OtherPercent { get; init; }
    public int? OtherRankProvince { get; init; }

    /// <summary>Places won (positive) or lost under the other aggregation; null without a rank.</summary>
    public int? PlacesMoved => Result.RankProvince - OtherRankProvince;

    /// <summary>The next band up; null in the highest band or without a total.</summary>
    public string? NextBand { get; init; }

    /// <summary>The fewest whole marks that reach the next band, earned where they count most.</summary>
    public decimal? MarksToNextBand { get; init; }

    /// <param name="results">Of one province, as <see cref="ResultTable"/> gives them.</param>
    /// <returns>In the order of <paramref name="results"/>.</returns>
    public static IReadOnlyList<Sensitivity> Compute(RuleBook book, IReadOnlyList<LgoResult> results)
    {
        var other = book.Aggregation == Aggregation.SumOverSum ? Aggregation.MeanOfDomains : Aggregation.SumOverSum;
        var percents = results.Select(r => Totals.Percent(other, r.Marks.Domains)).ToArray();
        var ranks = CompetitionRank.Rank(percents);
        return [.. results.Select((r, i) => Make(book, r, other, percents[i], ranks[i]))];
    }

    private static Sensitivity Make(RuleBook book, LgoResult result, Aggregation other, decimal? percent, int? rank)
    {
        var next = result.TotalPercent is { } total ? book.Bands.LastOrDefault(b => b.From > total) : null;
        return new Sensitivity
        {
            Result = result,
            OtherAggregation = other,
            OtherPercent = percent,
            OtherRankProvince = rank,
            NextBand = next?.Name,
            MarksToNextBand = next is null ? null : MarksTo(book.Aggregation, result.Marks.Domains, next.From),
        };
    }

    // The more marks, the higher the total: halved until one number is left.
    private static decimal MarksTo(Aggregation aggregation, IReadOnlyList<DomainMarks> domains, decimal target)
    {
        var (tooFew, enough) = (-1, domains.Sum(Room));
        while (enough - tooFew > 1)
        {
            var marks = (tooFew + enough) / 2;
            var reaches = Totals.Percent(aggregation, Raise(domains, marks)) >= target;
            (tooFew, enough) = reaches ? (tooFew, marks) : (marks, enough);
        }

        return enough;
    }

    // Where each mark counts most first: with the sum over the sum every domain counts the same.
    private static DomainMarks[] Raise(IReadOnlyList<DomainMarks> domains, int marks)
    {
        var raised = domains.ToArray();
        foreach (var (at, domain) in domains.Index().OrderBy(d => d.Item.FullMarks))
        {
            var here = Math.Min(marks, Room(domain));
            raised[at] = Raise(domain, here);
            marks -= here;
        }

        return raised;
    }

    // A percentage that a table stated is that of the marks before.
    private static DomainMarks Raise(DomainMarks domain, int marks) =>
        marks == 0 ? domain : domain with { Marks = Math.Min(domain.Marks + marks, domain.FullMarks), StatedPercent = null };

    /// <summary>Whole marks that fill the domain; the last may be a part of one.</summary>
    private static int Room(DomainMarks domain) => (int)Math.Ceiling(domain.FullMarks - domain.Marks);
}
