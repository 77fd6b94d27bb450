using LpaFunctions.Core.RuleBooks;

namespace LpaFunctions.Core.Scoring;

/// <summary>Total, band and pass of one LGO. HPA stands beside them and is never added.</summary>
public static class Totals
{
    /// <summary>Half up to 2 places; null where nothing could be earned. The mean of domains is the mean of the rounded (published) domain percentages.</summary>
    public static decimal? Percent(Aggregation aggregation, IReadOnlyList<DomainMarks> domains)
    {
        if (aggregation == Aggregation.SumOverSum)
        {
            return Percentages.Of(domains.Sum(d => d.Marks), domains.Sum(d => d.FullMarks));
        }

        var percents = domains.Select(d => d.Percent).OfType<decimal>().ToArray();
        return percents.Length == 0 ? null : Percentages.Round2(percents.Sum() / percents.Length);
    }

    /// <param name="percent">Rounded.</param>
    public static Band? BandOf(RuleBook book, decimal? percent) => percent is { } p ? book.Bands.First(b => p >= b.From) : null;

    /// <summary>A domain where everything is cut neither passes nor fails.</summary>
    public static bool? Pass(PassRule rule, IReadOnlyList<DomainMarks> domains, decimal? total) =>
        total is null ? null
        : rule.Kind == PassRuleKind.Total ? total >= rule.Threshold
        : domains.All(d => d.Percent is null || d.Percent >= rule.Threshold);
}
