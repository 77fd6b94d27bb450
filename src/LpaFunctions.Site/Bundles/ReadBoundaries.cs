using System.Text.Json;
using LpaFunctions.Site.Bundles.Entries;

namespace LpaFunctions.Site.Bundles;

/// <summary>The rings of a GeoJSON of polygons, and the member "source" that says where they come from.</summary>
public static class ReadBoundaries
{
    private const int MostPoints = 20_000;

    /// <exception cref="FormatException">It is no GeoJSON of polygons, names no source, or has more points than a map can hold.</exception>
    public static Boundaries From(ReadOnlyMemory<byte> geoJson)
    {
        using var json = Parse(geoJson);
        var root = json.RootElement;
        if (
            !root.TryGetProperty("source", out var source)
            || source.ValueKind != JsonValueKind.String
            || source.GetString() is not { Length: > 0 }
        )
        {
            throw new FormatException("GeoJSON ต้องมีสมาชิก source ที่บอกแหล่งที่มาของเขตการปกครอง");
        }

        List<IReadOnlyList<GeoPoint>> rings = [.. GeometriesOf(root).SelectMany(RingsOf)];
        if (rings.Count == 0 || rings.Sum(r => r.Count) > MostPoints)
        {
            throw new FormatException($"GeoJSON ต้องมี Polygon หรือ MultiPolygon รวมไม่เกิน {MostPoints} จุด ย่อรูปก่อนวางไฟล์");
        }

        return new Boundaries(source.GetString()!, rings);
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> geoJson)
    {
        try
        {
            return JsonDocument.Parse(geoJson);
        }
        catch (JsonException e)
        {
            throw new FormatException($"ไม่ใช่ GeoJSON: {e.Message}", e);
        }
    }

    private static IEnumerable<JsonElement> GeometriesOf(JsonElement root)
    {
        if (!root.TryGetProperty("features", out var features))
        {
            return [root];
        }

        return features.EnumerateArray().Select(f => f.GetProperty("geometry"));
    }

    private static IEnumerable<IReadOnlyList<GeoPoint>> RingsOf(JsonElement geometry)
    {
        var coordinates = geometry.TryGetProperty("coordinates", out var found) ? found : default;
        return Kind(geometry) switch
        {
            "Polygon" => coordinates.EnumerateArray().Select(Ring),
            "MultiPolygon" => coordinates.EnumerateArray().SelectMany(p => p.EnumerateArray()).Select(Ring),
            _ => [],
        };
    }

    private static string? Kind(JsonElement geometry) => geometry.TryGetProperty("type", out var type) ? type.GetString() : null;

    private static IReadOnlyList<GeoPoint> Ring(JsonElement points) =>
        [.. points.EnumerateArray().Select(p => new GeoPoint(p[0].GetDouble(), p[1].GetDouble()))];
}
