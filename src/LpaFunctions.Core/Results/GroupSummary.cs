using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.Results;

/// <summary>Figures over a group of LGOs. Means are unweighted means of the ROUNDED percentages, as provinces publish them, and are not rounded themselves.</summary>
public sealed record GroupSummary
{
    /// <summary>LGOs in the group, with or without a total.</summary>
    public required int Lgos { get; init; }

    /// <summary>LGOs that have a total percentage: the denominator of <see cref="Mean"/>.</summary>
    public required int WithTotal { get; init; }

    /// <summary>Mean of the total percentages, exact; null without any.</summary>
    public decimal? Mean { get; init; }
    public decimal? Median { get; init; }
    public decimal? Lowest { get; init; }
    public decimal? Highest { get; init; }

    /// <summary>Mean of the HPA percentages over the LGOs that took part; shown beside LPA, never added.</summary>
    public decimal? HpaMean { get; init; }

    /// <summary>Mean percentage of each of the domains 1 to 5, in order; null where nothing could be earned.</summary>
    public required IReadOnlyList<DomainMean> Domains { get; init; }

    /// <summary>How many LGOs each band has, in the order of the rule book, bands with none included.</summary>
    public required IReadOnlyList<BandCount> Bands { get; init; }
    public required int Passed { get; init; }

    /// <summary>LGOs that pass by the second rule of the year; null where the year has none.</summary>
    public int? PassedBeside { get; init; }

    /// <summary>The mean half up to 2 places, for printing and for the target.</summary>
    public decimal? RoundedMean => Mean is { } m ? Percentages.Round2(m) : null;

    public decimal? RoundedHpaMean => HpaMean is { } m ? Percentages.Round2(m) : null;

    public static GroupSummary Compute(RuleBook book, IReadOnlyCollection<LgoResult> results)
    {
        var totals = results.Select(r => r.TotalPercent).OfType<decimal>().Order().ToArray();
        decimal? lowest = totals.Length == 0 ? null : totals[0];
        decimal? highest = totals.Length == 0 ? null : totals[^1];
        var hpaMean = MeanOf([.. results.Select(r => r.Marks.Hpa?.Percent).OfType<decimal>()]);
        var domains = book.Domains.Where(d => d.Id != DomainId.Hpa).Select(d => MeanOfDomain(d.Id, results));
        var bands = book.Bands.Select(b => CountOf(b.Name, results));
        var passed = results.Count(r => r.Pass == true);
        int? passedBeside = book.PassRuleBeside is null ? null : results.Count(r => r.PassBeside == true);

        return new GroupSummary
        {
            Lgos = results.Count,
            WithTotal = totals.Length,
            Mean = MeanOf(totals),
            Median = MedianOf(totals),
            Lowest = lowest,
            Highest = highest,
            HpaMean = hpaMean,
            Domains = [.. domains],
            Bands = [.. bands],
            Passed = passed,
            PassedBeside = passedBeside,
        };
    }

    private static decimal? MeanOf(decimal[] values) => values.Length == 0 ? null : values.Sum() / values.Length;

    // Of an even number the mean of the two in the middle.
    private static decimal? MedianOf(decimal[] ordered) =>
        ordered.Length == 0 ? null : (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2m;

    private static DomainMean MeanOfDomain(DomainId domain, IReadOnlyCollection<LgoResult> results)
    {
        var marks = results.SelectMany(r => r.Marks.Domains).Where(m => m.Domain == domain);
        return new DomainMean(domain, MeanOf([.. marks.Select(m => m.Percent).OfType<decimal>()]));
    }

    private static BandCount CountOf(string band, IReadOnlyCollection<LgoResult> results) =>
        new(band, results.Count(r => string.Equals(r.Band, band, StringComparison.Ordinal)));
}

public sealed record DomainMean(DomainId Domain, decimal? Mean)
{
    /// <summary>Half up to 2 places.</summary>
    public decimal? Rounded => Mean is { } m ? Percentages.Round2(m) : null;
}

public sealed record BandCount(string Band, int Lgos);
