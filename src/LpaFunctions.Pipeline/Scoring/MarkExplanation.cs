using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Pipeline.Scoring;

/// <summary>Why an indicator has the marks it has: the rule, the numbers, the places, the history. Private: it quotes evidence.</summary>
public sealed record MarkExplanation
{
    public required AssessmentYear Year { get; init; }
    public required Lgo Lgo { get; init; }
    public required string Name { get; init; }
    public string? Unit { get; init; }
    public required string DomainName { get; init; }
    public string? Owner { get; init; }
    public required string RuleBookVersion { get; init; }
    public required Provenance Provenance { get; init; }

    /// <summary>The rubric in Thai, one line a step.</summary>
    public required IReadOnlyList<string> Rubric { get; init; }

    /// <summary>The documents that the book asks for.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }
    public required IndicatorResult Result { get; init; }

    /// <summary>Labels of the fields that <see cref="IndicatorResult.Sources"/> name by id.</summary>
    public required IReadOnlyDictionary<string, string> FieldLabels { get; init; }

    /// <summary>Claimed marks minus marks: above 0 the LGO claims more than the evidence gives. Null without either.</summary>
    public decimal? ClaimGap { get; init; }
    public required IReadOnlyList<AssessorDecision> History { get; init; }

    /// <summary>For If-Match of a decision.</summary>
    public required string Version { get; init; }
}
