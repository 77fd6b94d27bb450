using System.Text;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Site;
using LpaFunctions.Site.Bundles;
using LpaFunctions.Site.Frame;

namespace LpaFunctions.Pipeline.Tests.Publishing.Sites;

/// <summary>What an office says in its config/ of places, names and boundaries, on the pages; and LGOs whose place nobody knows.</summary>
public sealed class OfficeConfigTests : IDisposable
{
    private readonly PublishingHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task RunAsync_PlaceAndEnglishNameOfTheOffice_StandOnMapAndEnglishPages()
    {
        var (lgo, other) = (_host.Lgos(PublishingHost.Phuket)[2], _host.Lgos(PublishingHost.Phuket)[3]);
        _host.PutConfig("places.csv", $"dla_code,latitude,longitude,lgo_name_en\n{lgo.Code},7.9,98.4,Andaman <Town>\n");

        var pages = await PublishAsync(PublishingHost.Phuket);

        Assert.Contains("<h1>Andaman &lt;Town&gt;</h1>", pages[$"en/2568/83/{lgo.Code}/index.html"]);
        Assert.Contains($"<h1>{lgo.DisplayName}</h1>", pages[$"2568/83/{lgo.Code}/index.html"]);
        Assert.Contains($"<h1>{other.DisplayName}</h1>", pages[$"en/2568/83/{other.Code}/index.html"]);
        Assert.Contains("Corrected by the office", pages["en/2568/83/map/index.html"]);
        Assert.Contains($"{lgo.Code},7.9,98.4,office,Andaman <Town>,", _host.Read("lpa/2568/83/v1/places.csv"));
    }

    [Fact]
    public async Task RunAsync_BoundariesOfTheOffice_LieUnderTheMarksWithTheirSource()
    {
        _host.PutConfig(
            "boundaries-83.geojson",
            """{"type":"Polygon","source":"กรมแผนที่ & ที่ดิน","coordinates":[[[98.2,7.7],[98.5,7.7],[98.5,8.2],[98.2,7.7]]]}"""
        );

        var pages = await PublishAsync(PublishingHost.Phuket);

        var map = pages["2568/83/map/index.html"];
        Assert.Contains("<p class=\"soft\">เส้นเขต: กรมแผนที่ &amp; ที่ดิน</p>", map);
        Assert.InRange(map.IndexOf("<path class=\"land\"", StringComparison.Ordinal), 1, map.IndexOf("<use ", StringComparison.Ordinal));
        Assert.True(File.Exists(Path.Combine(_host.OpenData, "lpa/2568/83/v1/boundaries.geojson")));
    }

    [Fact]
    public async Task RunAsync_DistrictWithoutAnyPosition_IsListedBesideTheMap()
    {
        var places = _host.Get<PlaceLibrary>().Current;
        var registry = _host.Get<LgoLibrary>().Current;
        var unknown = registry.All.First(l => places.PlaceOf(l.Code).Precision == PlacePrecision.None);

        var pages = await PublishAsync(unknown.Province);

        var map = pages[$"2568/{unknown.Province}/map/index.html"];
        var list = map[map.IndexOf("ไม่ทราบตำแหน่ง จึงไม่อยู่บนแผนที่", StringComparison.Ordinal)..];
        Assert.Contains($"<a href=\"../{unknown.Code}/\">{unknown.DisplayName}</a>", list);
        Assert.DoesNotContain($"<a href=\"../{unknown.Code}/\"><title>", map);
    }

    private async Task<Dictionary<string, string>> PublishAsync(ProvinceCode province)
    {
        await _host.ImportAsync(province, _host.Lgos(province));
        await _host.AnnounceAsync(province);
        await _host.PublishAsync();
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        using var http = new HttpClient();
        var published = await OpenData.OpenAsync(new BundleReader(_host.OpenData, http), TestContext.Current.CancellationToken);
        var site = new MakeSite(published.Read, Keep, new SiteFacts());
        await site.RunAsync(published.Pointers, _ => false, TestContext.Current.CancellationToken);
        return pages;

        ValueTask Keep(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
        {
            pages[path] = Encoding.UTF8.GetString(content.Span);
            return ValueTask.CompletedTask;
        }
    }
}
