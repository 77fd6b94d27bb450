namespace LpaFunctions.Scans.Ink;

/// <summary>The rules of a page, where strokes touched them, and what was wiped with them.</summary>
internal sealed record RuleSet(IReadOnlyList<ScanRule> Rules, IReadOnlyList<RuleScar> Scars, IReadOnlyList<RuleInk> Wiped)
{
    public static RuleSet None { get; } = new([], [], []);
}
