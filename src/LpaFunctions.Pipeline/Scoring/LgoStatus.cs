using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Pipeline.Scoring;

/// <summary>The rehearsal view of one LGO: where every indicator of the year stands, and which files could not be used. Marks are provisional until they are confirmed.</summary>
public sealed record LgoStatus
{
    public required AssessmentYear Year { get; init; }
    public required Lgo Lgo { get; init; }
    public required string RuleBookVersion { get; init; }

    /// <summary>What is announced of the LGO, beside what its evidence gives now; null where nothing is.</summary>
    public AnnouncedStanding? Announced { get; init; }

    /// <summary>Over the five domains, without HPA.</summary>
    public required decimal TotalFull { get; init; }
    public required decimal TotalMarks { get; init; }

    /// <summary>As if everything not yet awarded gave nothing; by the year's aggregation.</summary>
    public decimal? TotalPercent { get; init; }
    public string? Band { get; init; }
    public bool? Pass { get; init; }

    /// <summary>The year's pass rule in Thai, to be printed beside the word.</summary>
    public required string PassRule { get; init; }
    public bool? PassBeside { get; init; }

    /// <summary>The year's second pass rule in Thai; null where it has one only.</summary>
    public string? PassRuleBeside { get; init; }

    /// <summary>The illustrative marks that the figures rest on; null where none does.</summary>
    public IllustrativeMarks? Illustrative { get; init; }
    public string? NextBand { get; init; }
    public decimal? MarksToNextBand { get; init; }
    public required IReadOnlyList<DomainStatus> Domains { get; init; }

    /// <summary>The five domains, strongest first.</summary>
    public required IReadOnlyList<DomainId> ByStrength { get; init; }

    /// <summary>The five cheapest gains.</summary>
    public required IReadOnlyList<Gain> Gains { get; init; }
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
    public string? Unit { get; init; }
    public required IndicatorResult Result { get; init; }

    /// <summary>The documents that the rule book asks for, in Thai.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }

    /// <summary>The files that were read.</summary>
    public required IReadOnlyList<EvidenceReading> Readings { get; init; }

    /// <summary>Labels of the required fields that no file gives, in Thai.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Claimed marks minus marks; null without either.</summary>
    public decimal? ClaimGap { get; init; }

    /// <summary>For If-Match of a decision.</summary>
    public required string Version { get; init; }
}
