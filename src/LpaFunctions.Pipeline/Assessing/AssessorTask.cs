using System.Text.Json.Serialization;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Reading.Fields;

namespace LpaFunctions.Pipeline.Assessing;

/// <summary>One indicator of one LGO as it lies in an assessor's queue.</summary>
public sealed record AssessorTask
{
    public required LgoCode Lgo { get; init; }
    public required IndicatorId Indicator { get; init; }
    public required string Name { get; init; }
    public required TaskKind Kind { get; init; }
    public decimal? Marks { get; init; }
    public required decimal FullMarks { get; init; }

    /// <summary>True where the marks come from a rule that stands in no official form.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsIllustrative { get; init; }

    public static AssessorTask From(LgoCode lgo, RuleBook book, IndicatorResult result) =>
        new()
        {
            Lgo = lgo,
            Indicator = result.Indicator,
            Name = book.Find(result.Indicator)?.Name ?? "",
            Kind = KindOf(result),
            Marks = result.Marks,
            FullMarks = result.FullMarks,
            IsIllustrative = result.IsIllustrative && result.Marks is not null,
        };

    public static TaskKind KindOf(IndicatorResult result) =>
        result switch
        {
            { HasChangedSinceDecided: true } => TaskKind.Changed,
            { Decided: DecisionKind.SendBack } => TaskKind.Waiting,
            { Decided: not null } => TaskKind.Settled,
            _ => KindOfUndecided(result),
        };

    private static TaskKind KindOfUndecided(IndicatorResult result) =>
        result.State switch
        {
            IndicatorState.Withheld => TaskKind.Withheld,
            IndicatorState.NoData => TaskKind.NoData,
            IndicatorState.Awarded => IsSurelyRead(result) ? TaskKind.Ready : TaskKind.Unsure,
            _ => TaskKind.Settled,
        };

    /// <summary>Whether everything that the mark rests on was read at 0.95 or more, and nothing was flagged.</summary>
    public static bool IsSurelyRead(IndicatorResult result) =>
        result is { Sources.Count: > 0, Flags.Count: 0 } && result.Sources.All(source => source.Confidence >= ReliabilityCurve.Sure);
}
