using System.Globalization;
using LpaFunctions.Site.Bundles.Entries;

namespace LpaFunctions.Site.Charts;

/// <summary>Degrees to places in a picture: equirectangular about the middle of what is shown, which within a province is as good as any.</summary>
internal sealed class Projection
{
    private const double Margin = 40;
    private readonly double _west;
    private readonly double _north;
    private readonly double _narrowing;
    private readonly double _scale;

    /// <param name="points">At least one.</param>
    /// <param name="size">Length of the longer side.</param>
    public Projection(IReadOnlyCollection<GeoPoint> points, double size)
    {
        var (south, east) = (points.Min(p => p.Latitude), points.Max(p => p.Longitude));
        (_north, _west) = (points.Max(p => p.Latitude), points.Min(p => p.Longitude));
        _narrowing = Math.Cos((south + _north) / 2 * Math.PI / 180);
        // One LGO alone, or all in one place, still want a scale.
        var (width, height) = (Math.Max((east - _west) * _narrowing, 0.001), Math.Max(_north - south, 0.001));
        _scale = (size - 2 * Margin) / Math.Max(width, height);
        (Width, Height) = (width * _scale + 2 * Margin, height * _scale + 2 * Margin);
    }

    public double Width { get; }

    public double Height { get; }

    public string X(GeoPoint point) => Text(At(point).X);

    public string Y(GeoPoint point) => Text(At(point).Y);

    public Spot At(GeoPoint point) =>
        new((point.Longitude - _west) * _narrowing * _scale + Margin, (_north - point.Latitude) * _scale + Margin);

    public static string Text(double value) => Math.Round(value, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);
}
