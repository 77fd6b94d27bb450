namespace LpaFunctions.Core.Results;

/// <summary>Competition ranking: equal values share a rank and the next one counts them all (5, 5, 7).</summary>
public static class CompetitionRank
{
    /// <returns>Rank by index, highest value first; null for a value that is null.</returns>
    public static IReadOnlyList<int?> Rank(IReadOnlyList<decimal?> values)
    {
        var first = new Dictionary<decimal, int>();
        var place = 0;
        foreach (var value in values.OfType<decimal>().OrderDescending())
        {
            first.TryAdd(value, ++place);
        }

        return [.. values.Select(v => v is { } known ? first[known] : (int?)null)];
    }
}
