using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Core.Scoring;

/// <summary>The marks of one LGO in one domain. Full marks and percent are over the indicators that are not cut and not pilot.</summary>
public sealed record DomainScore
{
    public required AssessmentYear Year { get; init; }
    public required LgoCode Lgo { get; init; }
    public required DomainId Domain { get; init; }
    public required string RuleBookVersion { get; init; }
    public required decimal FullMarks { get; init; }
    public required decimal Marks { get; init; }

    /// <summary>Marks over full marks in percent, half up to 2 places; null where every indicator is cut, and where no mark was given at all.</summary>
    public decimal? Percent { get; init; }
    public required IReadOnlyList<IndicatorResult> Indicators { get; init; }

    /// <summary>The marks as they enter a total: a domain in which nothing could be marked says so, for no data is not 0.</summary>
    public DomainMarks ToMarks() => new(Domain, FullMarks, Marks) { IsUnmarked = FullMarks > 0m && Percent is null };
}
