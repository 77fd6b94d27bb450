namespace LpaFunctions.Scans.Ink;

/// <summary>The rules of a page, and where strokes touched them.</summary>
internal sealed record RuleSet(IReadOnlyList<ScanRule> Rules, IReadOnlyList<RuleScar> Scars)
{
    public static RuleSet None { get; } = new([], []);
}
