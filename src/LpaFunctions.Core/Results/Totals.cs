using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.Results;

/// <summary>Total, band and pass of one LGO. HPA stands beside them and is never added.</summary>
public static class Totals
{
    /// <summary>Half up to 2 places; null where nothing could be earned, or no mark was given in any domain. The mean of domains is the mean of the rounded (published) domain percentages.</summary>
    public static decimal? Percent(Aggregation aggregation, IReadOnlyList<DomainMarks> domains)
    {
        if (domains.All(d => d.IsUnmarked || d.FullMarks == 0m))
        {
            return null;
        }

        if (aggregation == Aggregation.SumOverSum)
        {
            return Percentages.Share(domains.Sum(d => d.Marks), domains.Sum(d => d.FullMarks));
        }

        return MeanOfDomains(domains);
    }

    /// <param name="percent">Rounded.</param>
    public static Band? BandOf(RuleBook book, decimal? percent) => percent is { } p ? book.Bands.First(b => p >= b.From) : null;

    /// <summary>
    /// A domain where everything is cut neither passes nor fails. A domain without a mark counts as 0: an LGO that passes even so passes, of any
    /// other it cannot be said yet.
    /// </summary>
    /// <param name="total">By the year's aggregation, rounded.</param>
    public static bool? Pass(PassRule rule, IReadOnlyList<DomainMarks> domains, decimal? total)
    {
        if (total is null)
        {
            return null;
        }

        var passes = rule.Kind switch
        {
            PassRuleKind.Total => total >= rule.Threshold,
            PassRuleKind.MeanOfDomains => MeanOfDomains(domains) >= rule.Threshold,
            _ => domains.All(d => d.CountedPercent is null || d.CountedPercent >= rule.Threshold),
        };
        return !passes && domains.Any(d => d.IsUnmarked) ? null : passes;
    }

    /// <summary>The mean of the ROUNDED percentages of the domains, itself rounded half up to 2 places; null without any.</summary>
    private static decimal? MeanOfDomains(IReadOnlyList<DomainMarks> domains)
    {
        var percents = domains.Select(d => d.CountedPercent).OfType<decimal>().ToArray();
        return percents.Length == 0 ? null : Percentages.Round2(percents.Sum() / percents.Length);
    }
}
