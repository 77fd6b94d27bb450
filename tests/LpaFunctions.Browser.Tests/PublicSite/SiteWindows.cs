using LpaFunctions.Browser.Tests.Browsing;
using LpaFunctions.Pipeline.Tests.Publishing.Sites;
using Microsoft.Playwright;

namespace LpaFunctions.Browser.Tests.PublicSite;

/// <summary>The public site as a browser gets it, and nothing else of the world: files come from memory, without a server.</summary>
internal static class SiteWindows
{
    private static readonly Uri Address = new("https://lpa.example/");

    public static async Task<Window> OpenSiteAsync(this ChromiumRun chromium, SiteFixture site, int width = 1280, bool hasScript = true)
    {
        var window = await chromium.OpenAsync(Address, width, hasScript);
        await window.Page.RouteAsync("**/*", route => AnswerAsync(route, site));
        return window;
    }

    private static Task AnswerAsync(IRoute route, SiteFixture site)
    {
        var path = new Uri(route.Request.Url).AbsolutePath.TrimStart('/');
        var file = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
        return site.Files.TryGetValue(file, out var content)
            ? route.FulfillAsync(new RouteFulfillOptions { BodyBytes = content, ContentType = TypeOf(file) })
            : route.FulfillAsync(new RouteFulfillOptions { Status = 404 });
    }

    private static string TypeOf(string file) =>
        Path.GetExtension(file) switch
        {
            ".css" => "text/css",
            ".js" => "text/javascript",
            _ => "text/html; charset=utf-8",
        };
}
