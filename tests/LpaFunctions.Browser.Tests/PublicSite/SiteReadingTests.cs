using System.Text;
using System.Text.RegularExpressions;
using LpaFunctions.Browser.Tests.Browsing;
using LpaFunctions.Pipeline.Tests.Publishing.Sites;
using LpaFunctions.Testing;
using Microsoft.Playwright;

namespace LpaFunctions.Browser.Tests.PublicSite;

/// <summary>The public site without a script, and on paper.</summary>
[Collection(nameof(SiteCollection))]
public sealed partial class SiteReadingTests(ChromiumRun chromium, SiteFixture site)
{
    private const string Lines = "() => document.querySelector('main').innerText.split(/[\\n\\t]/).map(t => t.trim()).filter(t => t)";

    [Theory]
    [InlineData("2568/22/ranking/")]
    [InlineData("2568/22/map/")]
    [InlineData("2568/83/2830101/")]
    [InlineData("en/2568/22/ranking/")]
    [InlineData("find/")]
    public async Task Page_WithoutScript_ShowsTheWholeText(string path)
    {
        await using var plain = await chromium.OpenSiteAsync(site, hasScript: false);
        await using var scripted = await chromium.OpenSiteAsync(site);
        await plain.Page.GotoAsync("/" + path);
        await scripted.Page.GotoAsync("/" + path);

        var withoutScript = await plain.Page.EvaluateAsync<string[]>(Lines);
        var withScript = await scripted.Page.EvaluateAsync<string[]>(Lines);
        var inSource = site.Page($"{path}index.html").Split("<tr").Length;
        var rows = await plain.Page.Locator("main tr:visible").CountAsync();

        Assert.Empty(withoutScript.Except(withScript));
        Assert.Equal(inSource - 1, rows);
        Assert.Equal(0, await plain.Page.Locator("form:visible").CountAsync());
    }

    [Theory]
    [InlineData("2568/22/ranking/")]
    [InlineData("en/2568/22/ranking/")]
    public async Task Ranking_Of82OnPaper_TakesThreeSheetsOfA4AtMost(string path)
    {
        await using var window = await chromium.OpenSiteAsync(site);
        await window.Page.GotoAsync("/" + path);

        var pdf = await window.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });

        Keep(path, pdf);
        var text = Encoding.Latin1.GetString(pdf);
        Assert.Equal(82, await window.Page.Locator("#ranking tbody tr").CountAsync());
        Assert.InRange(Sheets().Count(text), 1, 3);
        Assert.All(SheetSizes().Matches(text), size => Assert.StartsWith("594", size.Groups[1].Value));
    }

    [Fact]
    public async Task Ranking_OnTheSecondSheet_HasTheHeadOfItsColumnsAgain()
    {
        await using var window = await chromium.OpenSiteAsync(site);
        await window.Page.GotoAsync("/en/2568/22/ranking/");
        using var folder = new TemporaryFolder();
        var (pdf, text) = (folder["ranking.pdf"], folder["second.txt"]);
        await window.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, Path = pdf });

        Programs.Run("pdftotext", "-f", "2", "-l", "2", pdf, text);

        Assert.Contains("District", await File.ReadAllTextAsync(text, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Ranking_FilteredByAddress_ShowsThoseAndSaysHowMany()
    {
        await using var window = await chromium.OpenSiteAsync(site);
        var type = await FirstTypeAsync(window);

        await window.Page.GotoAsync($"/2568/22/ranking/?t={type}");

        var shown = await window.Page.Locator("#ranking tbody tr:visible").CountAsync();
        Assert.InRange(shown, 1, 81);
        await Assertions.Expect(window.Page.Locator("output")).ToContainTextAsync($"{shown} จาก 82");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Map_NamesOfDistricts_CoverNoOtherName(int width)
    {
        await using var window = await chromium.OpenSiteAsync(site, width);
        await window.Page.GotoAsync("/2568/22/map/");

        var covered = await window.Page.EvaluateAsync<string[]>(
            """
            () => {
              const names = [...document.querySelectorAll('.place')].map(t => [t.textContent, t.getBoundingClientRect()]);
              const touch = (a, b) => a.left < b.right && b.left < a.right && a.top + 6 < b.bottom && b.top + 6 < a.bottom;
              return names.flatMap(([n, a], i) => names.slice(i + 1).filter(([, b]) => touch(a, b)).map(([m]) => n + ' ' + m));
            }
            """
        );

        Assert.Empty(covered);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2568/22/")]
    [InlineData("en/2568/22/")]
    public async Task Tables_OnAPhone_BreakNoNameOfAPlace(string path)
    {
        await using var window = await chromium.OpenSiteAsync(site, 390);
        await window.Page.GotoAsync("/" + path);

        var broken = await window.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.figures th[scope=row] a:lang(th)')].filter(a => a.getClientRects().length > 1).map(a => a.textContent)"
        );

        Assert.Empty(broken);
    }

    private static async Task<string> FirstTypeAsync(Window window)
    {
        await window.Page.GotoAsync("/2568/22/ranking/");
        return Uri.EscapeDataString((await window.Page.Locator("#ranking tbody tr").First.GetAttributeAsync("data-t"))!);
    }

    private static void Keep(string path, byte[] pdf)
    {
        if (Environment.GetEnvironmentVariable("LPA_SCREENSHOTS") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, $"site-{path.Replace('/', '-')}.pdf"), pdf);
        }
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)", RegexOptions.None, 2000)]
    private static partial Regex Sheets();

    [GeneratedRegex(@"/MediaBox\s*\[0 0 ([\d.]+) ", RegexOptions.None, 2000)]
    private static partial Regex SheetSizes();
}
