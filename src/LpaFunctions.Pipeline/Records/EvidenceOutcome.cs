using LpaFunctions.Core.Evidence;

namespace LpaFunctions.Pipeline.Records;

/// <summary>
/// What became of the present version of one evidence path: a reading or a rejection. One record a path, so that a new version
/// replaces the old one in a single write and never stands beside it.
/// </summary>
public sealed record EvidenceOutcome
{
    /// <summary>Below the container.</summary>
    public required string Path { get; init; }
    public EvidenceReading? Reading { get; init; }
    public EvidenceRejection? Rejection { get; init; }

    /// <summary>The receipt: version of the file that this came of, as the evidence store names it. Null for what was given up, and in records of earlier programs.</summary>
    public string? Version { get; init; }

    /// <summary>When the file was rejected; null of a reading, which its input makes alone, and in records of earlier programs.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>True where writing the other one would change nothing.</summary>
    public bool IsSame(EvidenceOutcome? other) =>
        other is not null
        && Path == other.Path
        && Reading?.Id == other.Reading?.Id
        && Reading?.RegistryHash == other.Reading?.RegistryHash
        && Rejection == other.Rejection;
}
