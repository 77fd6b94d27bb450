namespace LpaFunctions.Site.Bundles.Entries;

/// <summary>One indicator of one LGO, as the table indicators has it.</summary>
/// <param name="Rule">Null where the book of the bundle does not name the indicator.</param>
public sealed record IndicatorEntry(
    RuleEntry? Rule,
    string Indicator,
    string Domain,
    string State,
    string? Marks,
    string Full,
    string Standing,
    bool IsIllustrative
)
{
    /// <summary>What the marks rest on, where the rule book marks it public.</summary>
    public IReadOnlyList<ValueEntry> Values { get; init; } = [];
}
