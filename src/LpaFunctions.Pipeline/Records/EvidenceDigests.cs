namespace LpaFunctions.Pipeline.Records;

/// <summary>
/// Of one province and year: for each LGO a digest of its files (paths and versions) at the last walk that found all of them done.
/// Container scores, partition "digests-2569-40": one small record, so that a walk over a country reads a few dozen of them and not a receipt a file.
/// </summary>
public sealed record EvidenceDigests
{
    public const string Id = "evidence-digests";

    /// <summary>By DLA code.</summary>
    public required SortedDictionary<string, string> ByLgo { get; init; }
}
