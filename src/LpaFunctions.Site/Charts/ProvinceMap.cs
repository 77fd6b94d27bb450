using LpaFunctions.Site.Bundles;
using LpaFunctions.Site.Bundles.Entries;
using LpaFunctions.Site.Markup;
using LpaFunctions.Site.Wording;

namespace LpaFunctions.Site.Charts;

/// <summary>
/// A mark for each LGO whose position is known, at its place; names of districts about the middle of their LGOs; the office's boundaries under all
/// where it gave some. No tiles, no library: a few kilobytes of SVG text.
/// </summary>
internal static class ProvinceMap
{
    private const double Size = 900;

    /// <param name="toLgos">From the page to the folder in which the LGOs' folders lie.</param>
    public static void Write(HtmlPage page, PageLanguage to, PublishedProvince province, string toLgos)
    {
        var placed = province.Lgos.Where(l => PlaceOf(province, l) is not null).ToArray();
        if (placed.Length == 0)
        {
            return;
        }

        var projection = new Projection(
            [.. placed.Select(l => PlaceOf(province, l)!.Value), .. province.Boundaries?.Rings.SelectMany(r => r) ?? []],
            Size
        );
        var label = to.Say("แผนที่", "Map");
        page.Write($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{label}\">");
        page.Write($"<svg class=\"map\" viewBox=\"0 0 {Projection.Text(projection.Width)} {Projection.Text(projection.Height)}\">");
        BandMark.WriteDefinitions(page, province.Book.Bands.Count);
        WriteBoundaries(page, province, projection);
        var ring = new DistrictRing(province, projection);
        Spot[] spots = [.. placed.Select(ring.SpotOf)];
        foreach (var (lgo, spot) in placed.Zip(spots))
        {
            WriteMark(page, to, lgo, spot, toLgos);
        }

        // Last, so that no mark lies over a name.
        WriteDistricts(page, to, placed, spots, projection);
        page.Write($"</svg></div>\n");
    }

    public static GeoPoint? PlaceOf(PublishedProvince province, LgoEntry lgo) =>
        province.Places.TryGetValue(lgo.Code, out var place) && place is { Longitude: { } longitude, Latitude: { } latitude }
            ? new GeoPoint(longitude, latitude)
            : null;

    private static void WriteMark(HtmlPage page, PageLanguage to, LgoEntry lgo, Spot at, string toLgos)
    {
        var result = lgo.Total.Percent is null ? SiteWords.NoData(to) : $"{lgo.Total.Percent} {lgo.Band}";
        page.Write($"<a href=\"{toLgos}{lgo.Code}/\"><title>{lgo.DisplayName} {result}</title>");
        page.Write(
            $"<use href=\"#m{BandMark.ClassNumber(lgo.BandIndex)}\" x=\"{Projection.Text(at.X)}\" y=\"{Projection.Text(at.Y)}\"/></a>\n"
        );
    }

    private static void WriteBoundaries(HtmlPage page, PublishedProvince province, Projection projection)
    {
        foreach (var ring in province.Boundaries?.Rings ?? [])
        {
            page.Write($"<path class=\"land\" d=\"");
            for (var i = 0; i < ring.Count; i++)
            {
                page.Write($"{(i == 0 ? "M" : "L")}{projection.X(ring[i])} {projection.Y(ring[i])}");
            }

            page.Write($"z\"/>\n");
        }
    }

    private static void WriteDistricts(
        HtmlPage page,
        PageLanguage to,
        IReadOnlyList<LgoEntry> placed,
        IReadOnlyList<Spot> spots,
        Projection projection
    )
    {
        var names = new NameSpots(spots, projection.Width, projection.Height);
        foreach (var district in placed.Zip(spots).GroupBy(p => p.First.District, StringComparer.Ordinal))
        {
            var middle = new Spot(district.Average(p => p.Second.X), district.Average(p => p.Second.Y));
            var at = names.Take(district.Key, middle);
            page.Write(
                $"<text class=\"place\" x=\"{Projection.Text(at.X)}\" y=\"{Projection.Text(at.Y)}\"{to.ThaiHere}>{district.Key}</text>\n"
            );
        }
    }
}
