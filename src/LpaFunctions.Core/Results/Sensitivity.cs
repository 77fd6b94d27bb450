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
    public static IReadOnlyList<Sensitivity> Of(RuleBook book, IReadOnlyList<LgoResult> results)
    {
        var other = book.Aggregation == Aggregation.SumOverSum ? Aggregation.MeanOfDomains : Aggregation.SumOverSum;
        var percents = results.Select(r => Totals.Percent(other, r.Marks.Domains)).ToArray();
        var ranks = CompetitionRank.Of(percents);
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

    // One mark at a time, in the domain where it counts most: with the sum over the sum every domain counts the same.
    private static decimal MarksTo(Aggregation aggregation, IReadOnlyList<DomainMarks> domains, decimal target)
    {
        var raised = domains.ToArray();
        for (var marks = 0m; ; marks++)
        {
            if (Totals.Percent(aggregation, raised) >= target)
            {
                return marks;
            }

            var best = raised.Index().Where(d => d.Item.Marks < d.Item.FullMarks).MinBy(d => d.Item.FullMarks).Index;
            raised[best] = raised[best] with { Marks = Math.Min(raised[best].Marks + 1m, raised[best].FullMarks) };
        }
    }
}
