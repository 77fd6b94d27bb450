using Microsoft.Playwright;

namespace LpaFunctions.Browser.Tests.Browsing;

/// <summary>Debian's Chromium, started once. Where it is missing the tests say so and are skipped.</summary>
public sealed class ChromiumRun : IAsyncLifetime
{
    private static readonly string[] Programs =
    [
        "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Array.Find(Programs, File.Exists) is not { } program)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = program,
                // Tests may run as root in a container, where Chromium's own sandbox cannot start; only our own pages are opened.
                Args = ["--no-sandbox", "--font-render-hinting=none"],
            }
        );
    }

    /// <summary>A window of a person of their own: no cookie of anybody else is in it.</summary>
    /// <param name="width">390 for a phone, 1280 for a desk.</param>
    public async Task<Window> OpenAsync(Uri address, int width = 1280, bool hasScript = true)
    {
        Assert.SkipWhen(_browser is null, "Chromium is not installed (apt-get install chromium-headless-shell).");
        var context = await _browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = address.ToString(),
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
                Locale = "th-TH",
                JavaScriptEnabled = hasScript,
            }
        );
        return new Window(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
