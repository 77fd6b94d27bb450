using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.Scoring;

/// <summary>Counts what a domain's score, files and decisions come to. Pure: the same input gives the same figures, however often it is counted.</summary>
public static class CountProgress
{
    /// <param name="book">Whose indicators were scored.</param>
    /// <param name="outcomes">Of the domain's indicators.</param>
    /// <param name="decisions">The whole history of the domain's indicators.</param>
    public static DomainProgress From(
        RuleBook book,
        DomainScore score,
        IReadOnlyCollection<EvidenceOutcome> outcomes,
        IReadOnlyCollection<AssessorDecision> decisions
    )
    {
        var counted = score.Indicators.Where(i => i.State != IndicatorState.Pilot).ToArray();
        var read = outcomes.Select(o => o.Reading).OfType<EvidenceReading>().ToLookup(r => r.Indicator);
        var handedIn = outcomes.Select(IndicatorOf).OfType<IndicatorId>().ToHashSet();
        var standing = Standing(counted, decisions);

        var results = Results(score, counted);
        var evidence = results with
        {
            HandedIn = counted.Count(i => handedIn.Contains(i.Indicator)),
            Read = counted.Count(i => read.Contains(i.Indicator)),
            Files = outcomes.Count,
            Rejected = outcomes.Count(o => o.Rejection is not null),
        };

        var last = decisions.MaxBy(d => (d.At, d.Indicator.ToString(), d.Sequence));
        var changed = standing.Count(d => d.IsOnOtherEvidence([.. read[d.Indicator]]));
        return evidence with
        {
            Decided = standing.Count(d => d.Kind != DecisionKind.SendBack),
            SentBack = standing.Count(d => IsSentBack(d, read)),
            ChangedSince = changed,
            LastDecisionBy = last?.By,
            LastDecisionAt = last?.At,
            Stages = new IndicatorStages(outcomes, standing).List(book, counted),
        };
    }

    private static DomainProgress Results(DomainScore score, IndicatorResult[] counted) =>
        new()
        {
            Indicators = counted.Length,
            Withheld = Count(counted, IndicatorState.Withheld),
            NoData = Count(counted, IndicatorState.NoData),
            Cut = Count(counted, IndicatorState.Cut),
            FullMarks = score.FullMarks,
            Marks = score.Marks,
        };

    private static bool IsSentBack(AssessorDecision decision, ILookup<IndicatorId, EvidenceReading> read) =>
        decision.Kind == DecisionKind.SendBack && !decision.IsOnOtherEvidence([.. read[decision.Indicator]]);

    private static AssessorDecision[] Standing(IndicatorResult[] counted, IReadOnlyCollection<AssessorDecision> decisions)
    {
        var history = decisions.ToLookup(d => d.Indicator);
        return [.. counted.Select(i => DecisionHistory.Standing(history[i.Indicator])).OfType<AssessorDecision>()];
    }

    private static int Count(IndicatorResult[] results, IndicatorState state) => results.Count(i => i.State == state);

    private static IndicatorId? IndicatorOf(EvidenceOutcome outcome) =>
        EvidencePath.TryParse(outcome.Path, out var path, out _) ? path.Indicator : null;
}
