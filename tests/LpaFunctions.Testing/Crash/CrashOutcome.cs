namespace LpaFunctions.Testing.Crash;

/// <summary>What stands after a drill: records by key, published files by path with their hash.</summary>
public sealed record CrashOutcome(SortedDictionary<string, string> Records, SortedDictionary<string, string> Published)
{
    /// <summary>Keys and paths that one outcome has and the other has not, or has otherwise.</summary>
    public IReadOnlyList<string> DifferencesFrom(CrashOutcome other) =>
        [.. Differences(Records, other.Records), .. Differences(Published, other.Published)];

    private static IEnumerable<string> Differences(SortedDictionary<string, string> one, SortedDictionary<string, string> other) =>
        one.Keys.Union(other.Keys, StringComparer.Ordinal).Where(k => one.GetValueOrDefault(k) != other.GetValueOrDefault(k));
}
