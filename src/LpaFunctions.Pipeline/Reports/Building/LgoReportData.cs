using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Results;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Pipeline.Reports.Building;

/// <summary>What the report of one LGO needs beyond its province's results.</summary>
public sealed record LgoReportData
{
    public required LgoCode Code { get; init; }

    /// <summary>The present domain scores with their explanations; empty for imported marks.</summary>
    public IReadOnlyList<DomainScore> Scores { get; init; } = [];

    /// <summary>Earlier announced years, the latest first.</summary>
    public IReadOnlyList<LgoReportYear> History { get; init; } = [];

    /// <summary>Announced results of every province of the year, where there are others.</summary>
    public IReadOnlyList<LgoResult> Country { get; init; } = [];
}

public sealed record LgoReportYear(AssessmentYear Year, LgoResult Result);
