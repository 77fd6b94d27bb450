using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.Scoring;

/// <summary>Where each indicator of a domain stands, from its result, its files and the decision that stands. Pure.</summary>
internal sealed class IndicatorStages(IEnumerable<EvidenceOutcome> outcomes, IEnumerable<AssessorDecision> standing)
{
    private readonly ILookup<IndicatorId, EvidenceOutcome> _outcomes = outcomes
        .Where(o => EvidencePath.TryParse(o.Path, out _, out _))
        .ToLookup(o => IndicatorOf(o.Path));

    private readonly Dictionary<IndicatorId, AssessorDecision> _standing = standing.ToDictionary(d => d.Indicator);

    public IReadOnlyList<IndicatorStage> List(RuleBook book, IEnumerable<IndicatorResult> results) =>
        [.. results.Select(r => Stage(book.Find(r.Indicator)!, r)).Where(s => s.SaysSomething)];

    private IndicatorStage Stage(Indicator indicator, IndicatorResult result)
    {
        EvidenceOutcome[] files = [.. _outcomes[indicator.Id]];
        EvidenceReading[] readings = [.. files.Select(f => f.Reading).OfType<EvidenceReading>()];
        var decision = _standing.GetValueOrDefault(indicator.Id);
        var isSentBack = decision is { Kind: DecisionKind.SendBack } && !decision.IsOnOtherEvidence(readings);
        var lacking = files.Length == 0 ? [] : Lacking(indicator, readings);

        return new IndicatorStage
        {
            Indicator = indicator.Id,
            State = result.State,
            IsDecided = decision is not null and not { Kind: DecisionKind.SendBack },
            Marks = result.Marks,
            Files = files.Length,
            Rejected = files.Count(f => f.Rejection is not null),
            Lacking = lacking.Length == 0 ? null : lacking,
            SentBack = isSentBack ? new SentBack(decision!.At, decision.By, decision.Reason) : null,
        };
    }

    private static string[] Lacking(Indicator indicator, IEnumerable<EvidenceReading> readings)
    {
        var read = readings
            .SelectMany(r => r.Fields)
            .Where(f => f.State == FieldState.Read)
            .Select(f => f.FieldId)
            .ToHashSet(StringComparer.Ordinal);
        return [.. indicator.Fields.Where(f => f.Required && !f.SelfAssessment && !read.Contains(f.Id)).Select(f => f.Id)];
    }

    private static IndicatorId IndicatorOf(string path) => EvidencePath.TryParse(path, out var place, out _) ? place.Indicator : default;
}
