namespace LpaFunctions.Core.Lgos;

/// <summary>Where an LGO stands on a map, in degrees of WGS 84; both null where nothing is known.</summary>
public sealed record LgoPlace(PlacePrecision Precision, decimal? Latitude, decimal? Longitude)
{
    public static LgoPlace Unknown { get; } = new(PlacePrecision.None, null, null);

    /// <summary>English name as the office gives it; null where it gives none.</summary>
    public string? NameEnglish { get; init; }
}
