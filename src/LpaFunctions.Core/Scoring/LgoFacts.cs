namespace LpaFunctions.Core.Scoring;

/// <summary>Facts an LGO states about itself ("has-school"): true, false, or not stated (absent).</summary>
public sealed record LgoFacts(IReadOnlyDictionary<string, bool> Stated)
{
    public static LgoFacts None { get; } = new(new Dictionary<string, bool>(StringComparer.Ordinal));
}
