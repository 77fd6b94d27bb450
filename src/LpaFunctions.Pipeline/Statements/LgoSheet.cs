using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.HandingIn;
using LpaFunctions.Pipeline.Rework;
using LpaFunctions.Pipeline.Scoring;

namespace LpaFunctions.Pipeline.Statements;

/// <summary>All that the page of an LGO shows: its status, and what stands around it.</summary>
public sealed record LgoSheet
{
    public required LgoStatus Status { get; init; }

    /// <summary>Every indicator that can still gain, the cheapest gain first.</summary>
    public required IReadOnlyList<Gain> Gains { get; init; }

    /// <summary>Files that are not read yet, by indicator; those without any are missing.</summary>
    public required IReadOnlyDictionary<IndicatorId, int> Waiting { get; init; }

    /// <summary>Indicators of which an objection waits for an answer.</summary>
    public required IReadOnlySet<IndicatorId> Objections { get; init; }
    public SheetConfirmation? Confirmed { get; init; }
    public ClosingDate? Closes { get; init; }

    /// <summary>Rounds of rework that were sent, the first visit first.</summary>
    public required IReadOnlyList<ReworkRound> Rounds { get; init; }
}
