namespace LpaFunctions.Testing.Crash;

/// <summary>What stands after a drill: records by key, files of all stores by path with their hash.</summary>
public sealed record CrashOutcome(SortedDictionary<string, string> Records, SortedDictionary<string, string> Files)
{
    /// <summary>What should not be there: temporary files of a host that is gone, messages that were given up.</summary>
    public IReadOnlyList<string> Left { get; init; } = [];

    /// <summary>How often the host was killed.</summary>
    public int Kills { get; init; }

    /// <summary>Keys and paths that one outcome has and the other has not, or has otherwise.</summary>
    public IReadOnlyList<string> DifferencesFrom(CrashOutcome other) =>
        [.. Differences(Records, other.Records), .. Differences(Files, other.Files)];

    private static IEnumerable<string> Differences(SortedDictionary<string, string> one, SortedDictionary<string, string> other) =>
        one.Keys.Union(other.Keys, StringComparer.Ordinal).Where(k => one.GetValueOrDefault(k) != other.GetValueOrDefault(k));
}
