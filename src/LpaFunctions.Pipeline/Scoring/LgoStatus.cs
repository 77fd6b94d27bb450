using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Pipeline.Scoring;

/// <summary>The rehearsal view of one LGO: where every indicator of the year stands, and which files could not be used.</summary>
public sealed record LgoStatus
{
    public required AssessmentYear Year { get; init; }
    public required Lgo Lgo { get; init; }
    public required string RuleBookVersion { get; init; }
    public required IReadOnlyList<DomainStatus> Domains { get; init; }
    public required IReadOnlyList<EvidenceRejection> Rejections { get; init; }
}

public sealed record DomainStatus
{
    public required DomainId Domain { get; init; }
    public required string Name { get; init; }
    public decimal FullMarks { get; init; }
    public decimal Marks { get; init; }
    public decimal? Percent { get; init; }
    public required IReadOnlyList<IndicatorStatus> Indicators { get; init; }
}

public sealed record IndicatorStatus
{
    public required string Name { get; init; }
    public required IndicatorResult Result { get; init; }
    /// <summary>The documents that the rule book asks for, in Thai.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }
    /// <summary>The files that were read.</summary>
    public required IReadOnlyList<EvidenceReading> Readings { get; init; }
    /// <summary>Labels of the required fields that no file gives, in Thai.</summary>
    public required IReadOnlyList<string> Missing { get; init; }
}
