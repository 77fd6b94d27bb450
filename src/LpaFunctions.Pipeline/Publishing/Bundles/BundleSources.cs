using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Publishing;

namespace LpaFunctions.Pipeline.Publishing.Bundles;

/// <summary>All that a bundle is compiled from; equal sources give equal bytes.</summary>
public sealed record BundleSources
{
    public required AnnouncedResults Announced { get; init; }

    /// <summary>The announcement that this one corrects; null for the first.</summary>
    public AnnouncedResults? Corrected { get; init; }

    /// <summary>The province's latest announced results of the year before; null where there are none.</summary>
    public AnnouncedResults? YearBefore { get; init; }

    /// <summary>Where LGOs stand on a map.</summary>
    public LgoPlaces Places { get; init; } = LgoPlaces.Nowhere;

    /// <summary>GeoJSON that the office wants under the map of the province; null where it gives none.</summary>
    public ReadOnlyMemory<byte>? Boundaries { get; init; }
    public required PublisherProfile Publisher { get; init; }
}
