namespace LpaFunctions.Site.Bundles.Entries;

/// <summary>Lines that the office drew for its map: rings of longitude and latitude.</summary>
/// <param name="Source">Where they come from, as the office says.</param>
public sealed record Boundaries(string Source, IReadOnlyList<IReadOnlyList<GeoPoint>> Rings);

public readonly record struct GeoPoint(double Longitude, double Latitude);
