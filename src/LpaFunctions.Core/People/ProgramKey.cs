using LpaFunctions.Core.Lgos;

namespace LpaFunctions.Core.People;

/// <summary>A key of a program of the office. It never decides and never announces.</summary>
public sealed record ProgramKey
{
    /// <summary>For lists and for revoking; opens nothing.</summary>
    public required string Id { get; init; }

    /// <summary>What the key is for: a revoked one must be missed by somebody who can be asked.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the key, lower-case hex.</summary>
    public required string Hash { get; init; }

    /// <summary>The only province it opens; null opens all.</summary>
    public ProvinceCode? Province { get; init; }

    public required DateTimeOffset Since { get; init; }
}
