using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.Scoring;

/// <summary>Everything that is stored of one LGO in one year, and the marks that follow from it at this moment.</summary>
public sealed record LgoSnapshot
{
    public required RuleBook Book { get; init; }
    public required Lgo Lgo { get; init; }
    public required LgoFacts Facts { get; init; }

    /// <summary>What is announced of the LGO; null where nothing is.</summary>
    public AnnouncedStanding? Announced { get; init; }
    public required IReadOnlyList<EvidenceOutcome> Outcomes { get; init; }

    /// <summary>The whole history, indicator by indicator.</summary>
    public required IReadOnlyList<AssessorDecision> Decisions { get; init; }

    /// <summary>Domain 1 first, HPA last.</summary>
    public required IReadOnlyList<DomainScore> Scores { get; init; }

    public IndicatorResult? Result(IndicatorId indicator) =>
        Scores.SelectMany(s => s.Indicators).FirstOrDefault(i => i.Indicator == indicator);

    public IReadOnlyList<EvidenceReading> Readings(IndicatorId indicator) =>
        [
            .. Outcomes
                .Select(o => o.Reading)
                .OfType<EvidenceReading>()
                .Where(r => r.Indicator == indicator)
                .OrderBy(r => r.Path, StringComparer.Ordinal),
        ];

    public IReadOnlyList<EvidenceRejection> Rejections =>
        [.. Outcomes.Select(o => o.Rejection).OfType<EvidenceRejection>().OrderBy(r => r.Path, StringComparer.Ordinal)];

    public IReadOnlyList<AssessorDecision> History(IndicatorId indicator) =>
        [.. Decisions.Where(d => d.Indicator == indicator).OrderBy(d => d.Sequence)];
}
