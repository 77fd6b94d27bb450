using LpaFunctions.Pipeline.Publishing;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Publishing.Sites;
using LpaFunctions.Site.Frame;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Pipeline.Tests.Publishing.Sites;

public sealed class PublishSiteTests : IDisposable
{
    private readonly PublishingHost _host = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_NothingAnnounced_MakesNothing() => Assert.Equal(0, await RunAsync());

    [Fact]
    public async Task RunAsync_Again_WritesNothing()
    {
        await PublishAsync(PublishingHost.Phuket);
        var first = await RunAsync();

        var again = await RunAsync();

        Assert.True(first > 40);
        Assert.Equal(0, again);
    }

    [Fact]
    public async Task RunAsync_OneProvinceMore_MakesItsPagesAndTheOnesAboveAlone()
    {
        await PublishAsync(PublishingHost.Phuket);
        var first = await RunAsync();
        await PublishAsync(PublishingHost.Chanthaburi);

        var second = await RunAsync();

        // 82 LGOs in two languages, against 19: had the first province been made again, it would be more by the whole of it.
        Assert.InRange(second, 82 * 2, 82 * 2 + first - 19);
        Assert.NotNull(await Pages.GetAsync("2568/22/ranking/index.html", Stop));
        Assert.NotNull(await Pages.GetAsync("2568/83/ranking/index.html", Stop));
    }

    [Fact]
    public async Task RunAsync_PagesOfWhatIsNoLongerPublished_AreRemovedAndFilesOfTheOfficeStay()
    {
        await PublishAsync(PublishingHost.Chanthaburi);
        await RunAsync();
        string[] vanished = ["2568/83/9839999/index.html", "en/2567/10/index.html", "find/99/index.html"];
        string[] standing = ["2568/22/2220101/index.html", "en/2568/22/2220101/index.html"];
        string[] ofTheOffice = ["logo.png", "2568/notes.html", "2567/11/index.html"];
        await PutAsync($"<meta name=\"generator\" content=\"{OwnPages.Generator}\">", vanished);
        await PutAsync("a page that somebody else made", ofTheOffice);
        await PublishAsync(PublishingHost.Phuket);

        await RunAsync();

        var there = await Pages.ListAsync("", Stop).ToHashSetAsync(StringComparer.Ordinal, Stop);
        Assert.All(vanished, path => Assert.DoesNotContain(path, there));
        Assert.All([.. standing, .. ofTheOffice, "404.html", "find/index.html"], path => Assert.Contains(path, there));
    }

    [Fact]
    public async Task RunAsync_BundleChangedAfterwards_RefusesIt()
    {
        await PublishAsync(PublishingHost.Phuket);
        await File.AppendAllTextAsync(Path.Combine(_host.OpenData, "lpa/2568/83/v1/results.csv"), "x", Stop);

        var refused = await Assert.ThrowsAsync<FormatException>(RunAsync);

        Assert.Contains("results.csv", refused.Message, StringComparison.Ordinal);
        Assert.Null(await Pages.GetAsync(PublishSite.MadeFile, Stop));
    }

    public void Dispose() => _host.Dispose();

    private IBundleStore Pages => _host.Services.GetRequiredKeyedService<IBundleStore>(BundleStores.Site);

    private async Task PutAsync(string content, IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
        {
            await Pages.PutPointerAsync(path, System.Text.Encoding.UTF8.GetBytes(content), "text/html", null, Stop);
        }
    }

    private Task<int> RunAsync() => _host.Get<PublishSite>().RunAsync(Stop);

    private async Task<PublishOutcome> PublishAsync(Core.Lgos.ProvinceCode province)
    {
        await _host.ImportAsync(province, _host.Lgos(province));
        await _host.AnnounceAsync(province);
        return await _host.PublishAsync();
    }
}
