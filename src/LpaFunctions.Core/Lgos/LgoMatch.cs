namespace LpaFunctions.Core.Lgos;

/// <summary>What the registry says about a written name.</summary>
public sealed record LgoMatch
{
    public required LgoMatchKind Kind { get; init; }

    /// <summary>Set where the kind is exact or variant.</summary>
    public Lgo? Lgo { get; init; }

    /// <summary>The LGOs that the name may mean, by code: the one that matched, several where it is ambiguous, near misses where there is none.</summary>
    public IReadOnlyList<Lgo> Candidates { get; init; } = [];

    /// <summary>True where the registry knows the LGO under another type: at least 35 changed type from 2567 to 2568.</summary>
    public bool TypeDiffers { get; init; }

    /// <summary>In Thai: how the match came about, or why there is none and what would help.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
}

public enum LgoMatchKind
{
    /// <summary>Type and name stand in the registry as written, and only one LGO bears them where it was looked for.</summary>
    Exact,

    /// <summary>One LGO, written in another spelling, with a slip, or under another type.</summary>
    Variant,

    /// <summary>Two or more LGOs may be meant. Never guessed: a district or province decides.</summary>
    Ambiguous,
    None,
}
