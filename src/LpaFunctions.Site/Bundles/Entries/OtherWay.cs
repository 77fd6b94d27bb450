namespace LpaFunctions.Site.Bundles.Entries;

/// <summary>Total and rank of an LGO by the aggregation that the year does not use.</summary>
/// <param name="Aggregation">sum-over-sum or mean-of-domains.</param>
public sealed record OtherWay(string Aggregation, string? Percent, string? Rank, int PlacesMoved);
