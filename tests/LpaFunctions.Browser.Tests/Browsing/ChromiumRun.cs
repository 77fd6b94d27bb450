using LpaFunctions.Core.People;
using Microsoft.Playwright;

namespace LpaFunctions.Browser.Tests.Browsing;

/// <summary>Debian's Chromium and one host for all tests that need no evidence of their own, started once. Where Chromium is missing the tests say so and are skipped.</summary>
public sealed class ChromiumRun : IAsyncLifetime
{
    private static readonly string[] Programs =
    [
        "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    private const int PatienceMilliseconds = 60_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where tests work side by side: each with LGOs or provinces of its own.</summary>
    public DeskHost Desk { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (Array.Find(Programs, File.Exists) is not { } program)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        // Playwright's own 5 seconds are over on a machine where other tests compute beside.
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = program,
                // Tests may run as root in a container, where Chromium's own sandbox cannot start; only our own pages are opened.
                Args = ["--no-sandbox", "--font-render-hinting=none"],
                // Without a UTF-8 locale Chromium (156) drops chosen files of Thai names without a word.
                Env = new Dictionary<string, string> { ["LANG"] = "C.UTF-8" },
            }
        );
        Office = new OfficeWebhook();
        Desk = await DeskHost.StartAsync(
            isRehearsal: false,
            KeyValuePair.Create<string, string?>("Pipeline:ReturnedWebhook", Office.Address)
        );
    }

    /// <summary>"156.0.8078.114".</summary>
    public string Version => _browser?.Version ?? "";

    /// <summary>Where the shared host tells what was sent back.</summary>
    internal OfficeWebhook Office { get; private set; } = null!;

    /// <summary>A window of the shared host, signed in by an invitation as in life.</summary>
    public async Task<Window> SignInAsync(Appointment appointment, string name, int width = 1280)
    {
        var window = await OpenAsync(Desk?.Address ?? new Uri("http://localhost/"), width);
        await Desk!.JoinAsync(window, appointment, name);
        return window;
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
        context.SetDefaultTimeout(PatienceMilliseconds);
        return new Window(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
            await Desk.DisposeAsync();
            Office.Dispose();
        }

        _playwright?.Dispose();
    }
}
