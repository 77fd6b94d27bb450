using LpaFunctions.Core.Lgos;
using LpaFunctions.Site.Bundles;

namespace LpaFunctions.Pipeline.Reference;

/// <summary>
/// Where LGOs stand on a map: lgo-registry.csv of the office or the shipped one, less positions-wrong.csv, and places.csv of the office's config/
/// folder over them. Read when a bundle is compiled, which is seldom.
/// </summary>
public sealed class PlaceLibrary(ReferenceFolders folders)
{
    public const string FileName = "places.csv";

    /// <exception cref="ReferenceDataException">A file cannot be used; the message says in Thai what is wrong.</exception>
    public LgoPlaces Current
    {
        get
        {
            folders.RefuseUnlessFetched();
            var own = Path.Combine(folders.Edited, FileName);
            using var registry = Open("lgo-registry.csv");
            using var wrong = Open("positions-wrong.csv");
            using var office = File.Exists(own) ? File.OpenText(own) : null;
            try
            {
                return LgoPlaces.Parse(registry, wrong, office);
            }
            catch (FormatException e)
            {
                throw new ReferenceDataException($"ไฟล์ {own} ยังใช้ไม่ได้: {e.Message} โปรดแก้ไขไฟล์แล้วบันทึกใหม่", e);
            }
        }
    }

    /// <summary>boundaries-{province code}.geojson of the office's config/ folder; null where there is none.</summary>
    /// <exception cref="ReferenceDataException">It is no GeoJSON that a map can draw; the message says in Thai what is wrong.</exception>
    public ReadOnlyMemory<byte>? BoundariesOf(ProvinceCode province)
    {
        var path = Path.Combine(folders.Edited, $"boundaries-{province}.geojson");
        if (!File.Exists(path))
        {
            return null;
        }

        var content = File.ReadAllBytes(path);
        try
        {
            _ = ReadBoundaries.From(content);
            return content;
        }
        catch (FormatException e)
        {
            throw new ReferenceDataException($"ไฟล์ {path} ยังใช้ไม่ได้: {e.Message}", e);
        }
    }

    private StreamReader Open(string name)
    {
        var edited = Path.Combine(folders.Edited, name);
        var shipped = Path.Combine(folders.Shipped, name);
        return File.Exists(edited) ? File.OpenText(edited) : File.OpenText(shipped);
    }
}
