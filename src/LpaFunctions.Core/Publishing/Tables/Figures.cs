using LpaFunctions.Core.Scoring;

namespace LpaFunctions.Core.Publishing.Tables;

/// <summary>Percentages of some LGOs; those without one take no part.</summary>
internal sealed class Figures
{
    private readonly decimal[] _sorted;

    public Figures(IEnumerable<decimal?> percentages) => _sorted = [.. percentages.OfType<decimal>().Order()];

    public int Count => _sorted.Length;
    public decimal? Sum => Count == 0 ? null : _sorted.Sum();
    public decimal? Mean => Count == 0 ? null : _sorted.Sum() / Count;
    public decimal? RoundedMean => Mean is { } mean ? Percentages.Round2(mean) : null;
    public decimal? Lowest => Count == 0 ? null : _sorted[0];
    public decimal? Highest => Count == 0 ? null : _sorted[^1];
    public decimal? Median => Count == 0 ? null : Percentages.Round2((_sorted[(Count - 1) / 2] + _sorted[Count / 2]) / 2m);
}
