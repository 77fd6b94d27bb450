namespace LpaFunctions.Testing.Province;

/// <summary>What a province that handed in at once left behind.</summary>
public sealed record ProvinceOutcome
{
    public required int Files { get; init; }
    public required double Seconds { get; init; }
    public required IReadOnlyList<ProvinceSample> Samples { get; init; }

    /// <summary>Files without an outcome when the host was killed, and when the next one was there.</summary>
    public required (int Before, int After) Backlog { get; init; }
    public required int Bundles { get; init; }
    public required int Downloads { get; init; }
    public required int Away { get; init; }

    /// <summary>Files without an outcome of their present version, messages that were given up, LGOs that got other marks of the same documents, mixtures that a reader met.</summary>
    public required IReadOnlyList<string> Faults { get; init; }
}
