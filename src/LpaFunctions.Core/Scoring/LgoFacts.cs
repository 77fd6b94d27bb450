namespace LpaFunctions.Core.Scoring;

/// <summary>Facts an LGO states about itself ("has-school"): true, false, or not stated (absent).</summary>
public sealed record LgoFacts(IReadOnlyDictionary<string, bool> Stated)
{
    /// <summary>Whether the LGO has stated that it does not have it.</summary>
    public bool Denies(string fact) => Stated.TryGetValue(fact, out var has) && !has;

    public static LgoFacts None { get; } = new(new Dictionary<string, bool>(StringComparer.Ordinal));
}
