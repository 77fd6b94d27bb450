using Deque.AxeCore.Playwright;
using LpaFunctions.Core.People;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LpaFunctions.Browser.Tests;

/// <summary>An embedded host over a data folder of the test's own, and one browser in front of it.</summary>
public sealed class BrowserRun : IAsyncLifetime
{
    private static readonly string[] Chromium = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private readonly TemporaryFolder _data = new();
    private IPlaywright _playwright = null!;

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public EmbeddedHost Host { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Where pictures of the pages go; null where nobody asked for them.</summary>
    public static string? Pictures => Environment.GetEnvironmentVariable("LPA_PICTURES");

    public static string? Missing => Array.Exists(Chromium, File.Exists) ? null : "no Chromium: apt-get install chromium-headless-shell";

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        Host = await EmbeddedHost.StartAsync(
            new EmbeddedHostOptions { Data = new DirectoryInfo(_data.FullPath), Port = FreePort.Near(0) },
            CancellationToken.None
        );
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Array.Find(Chromium, File.Exists),
                Args = ["--no-sandbox"],
                // Without a UTF-8 locale Chromium (156) drops chosen files of Thai names without a word.
                Env = new Dictionary<string, string> { ["LANG"] = "C.UTF-8" },
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
            _playwright.Dispose();
            await Host.DisposeAsync();
        }

        _data.Dispose();
    }

    /// <summary>Somebody's browser window, signed in by their invitation as in life.</summary>
    public async Task<Visit> SignInAsync(Appointment appointment, string name, int width = 1280)
    {
        var link = await Host.Services.GetRequiredService<InvitePerson>().RunAsync(name, appointment, Token);
        var context = await Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
                BaseURL = Host.Address.ToString(),
                Locale = "th-TH",
            }
        );
        var visit = new Visit(await context.NewPageAsync());
        await visit.Page.GotoAsync(link.At(Host.Address).ToString());
        await visit.Page.GetByRole(AriaRole.Button).ClickAsync();
        return visit;
    }
}

/// <summary>One window, and all that its console said.</summary>
public sealed class Visit
{
    private readonly List<string> _said = [];

    public Visit(IPage page)
    {
        Page = page;
        page.Console += (_, message) => _said.Add($"{page.Url}: {message.Text}");
        page.PageError += (_, error) => _said.Add($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    /// <summary>The page as it stands is quiet, passes axe, and nothing of it lies beside the window, at this width and at 320.</summary>
    public async Task ExamineAsync(string name)
    {
        var axe = await Page.RunAxe();
        Assert.Empty(axe.Violations.Select(v => $"{name}: {v.Id} {string.Join(' ', v.Nodes.Select(n => n.Html).Take(3))}"));
        Assert.Empty(_said);
        var size = Page.ViewportSize!;
        await PictureAsync(name, size.Width);
        await Page.SetViewportSizeAsync(320, 800);
        var over = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        await Page.SetViewportSizeAsync(size.Width, size.Height);
        Assert.True(over <= 0, $"{name} lies {over} px beside a window of 320 px");
    }

    private async Task PictureAsync(string name, int width)
    {
        if (BrowserRun.Pictures is { } folder)
        {
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
        }
    }
}
