namespace LpaFunctions.Site.Bundles.Entries;

/// <summary>Where an LGO stands on a map.</summary>
/// <param name="Precision">office, registry, district or none.</param>
public sealed record PlaceEntry(string Code, double? Latitude, double? Longitude, string Precision, string? NameEnglish)
{
    public bool IsKnown => Latitude is not null && Longitude is not null;
}
