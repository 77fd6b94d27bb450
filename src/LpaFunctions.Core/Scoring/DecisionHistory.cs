namespace LpaFunctions.Core.Scoring;

/// <summary>The decision that stands of the append-only history of one indicator.</summary>
public static class DecisionHistory
{
    /// <summary>The last decision, or null: none was made, or the last one took back what was before it.</summary>
    /// <param name="decisions">Of one indicator, in any order; one that comes twice counts once.</param>
    public static AssessorDecision? Standing(IEnumerable<AssessorDecision> decisions) =>
        decisions.OrderBy(d => d.Sequence).ThenBy(d => d.At).ThenBy(d => d.By, StringComparer.Ordinal).LastOrDefault()
            is { Kind: not DecisionKind.Reopen } last
            ? last
            : null;
}
