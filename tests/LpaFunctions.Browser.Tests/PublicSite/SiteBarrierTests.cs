using LpaFunctions.Browser.Tests.Browsing;
using LpaFunctions.Pipeline.Tests.Publishing.Sites;

namespace LpaFunctions.Browser.Tests.PublicSite;

/// <summary>Each kind of page of the public site, in both languages, on a phone and on a desk.</summary>
[Collection(nameof(SiteCollection))]
public sealed class SiteBarrierTests(ChromiumRun chromium, SiteFixture site)
{
    private static readonly string[] Kinds =
    [
        "",
        "2568/",
        "2568/83/",
        "2568/83/ranking/",
        "2568/83/map/",
        "2568/83/years/",
        "2568/83/criteria/",
        "2568/83/criteria/d1/",
        "2568/83/data/",
        "2568/83/2830101/",
        "2568/22/2220101/",
        "find/",
        "about/",
        "accessibility/",
    ];

    [Theory]
    [InlineData("")]
    [InlineData("en/")]
    public async Task Pages_OnDeskAndPhone_HaveNoBarrierAndNothingBesideTheWindow(string language)
    {
        await using var window = await chromium.OpenSiteAsync(site);
        var found = new List<string>();

        foreach (var path in Kinds.Select(k => language + k).Append("404.html"))
        {
            await window.Page.GotoAsync("/" + path);
            found.AddRange(await BarriersAsync(window, path, 1280));
            found.AddRange(await BarriersAsync(window, path, 390));
            await window.Page.SetViewportSizeAsync(320, 800);
            var beside = await window.SidewaysAsync();
            if (beside > 0)
            {
                found.Add($"{path}: {beside} px beside a window of 320 px");
            }
        }

        Assert.Empty(found);
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Pages_EveryNumberThatABrowserShowsOrSpeaks_StandsInTheBundle()
    {
        await using var window = await chromium.OpenSiteAsync(site);
        var published = new PublishedNumbers(site.Host);
        var strange = new List<string>();

        foreach (var path in Kinds.SelectMany(k => new[] { k, "en/" + k }))
        {
            await window.Page.GotoAsync("/" + path);
            var numbers = await window.Page.EvaluateAsync<string[]>(Numbers);
            strange.AddRange(numbers.Where(n => !published.Hold(n)).Select(n => $"{path}: {n}"));
        }

        Assert.Empty(strange);
    }

    // Hashes and commands are no figures, and an axis is a ruler.
    private const string Numbers = """
        () => {
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const texts = [...document.querySelectorAll('[aria-label]')].map(e => e.getAttribute('aria-label'));
          while (walk.nextNode()) {
            if (!walk.currentNode.parentElement.closest('code,pre,.axis')) texts.push(walk.currentNode.data);
          }
          return [...new Set(texts.flatMap(t => t.match(/\d+(?:\.\d+)*/g) ?? []))];
        }
        """;

    private static async Task<IEnumerable<string>> BarriersAsync(Window window, string path, int width)
    {
        await window.Page.SetViewportSizeAsync(width, 900);
        await window.PictureAsync($"site-{path.Replace('/', '-')}{width}", isWhole: true);
        return (await window.FindBarriersAsync()).Select(barrier => $"{path} at {width} px: {barrier}");
    }
}
