using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LpaFunctions.Browser.Tests.Browsing;

/// <summary>A browser window and what it complained about.</summary>
public sealed class Window : IAsyncDisposable
{
    private const int Phone = 390;
    private const int Desk = 1280;
    private static readonly int[] Widths = [320, Phone, 768, Desk];
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    public Window(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => _complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => _complaints.Add($"error: {error}");
    }

    public IPage Page { get; }

    /// <summary>What the console said, and scripts that failed. Chromium also tells there of every answer that is not 200.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>The page as it stands is quiet, is set as Thai must be and lies in its window at every width, and passes axe on a phone and on a desk.</summary>
    public async Task ExamineAsync(string name)
    {
        // With its stylesheet: a click ends before the page that it opens has all its parts.
        await Page.WaitForLoadStateAsync(LoadState.Load);
        var size = Page.ViewportSize!;
        foreach (var width in Widths)
        {
            await Page.SetViewportSizeAsync(width, size.Height);
            await PictureAsync($"{name}-{width}", isWhole: true);
            Assert.Empty((await ThaiType.FindFaultsAsync(Page)).Select(f => $"{name} at {width}: {f}"));
            Assert.Equal((name, width, 0), (name, width, Math.Max(0, await SidewaysAsync())));
            if (width is Phone or Desk)
            {
                Assert.Empty((await FindBarriersAsync()).Select(b => $"{name} at {width}: {b}"));
            }
        }

        await Page.SetViewportSizeAsync(size.Width, size.Height);
        Assert.Empty(Complaints.Select(c => $"{name}: {c}"));
    }

    /// <summary>What axe finds on the page, one line each.</summary>
    public async Task<IReadOnlyList<string>> FindBarriersAsync()
    {
        var found = await Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        return [.. found.Violations.SelectMany(v => v.Nodes.Select(node => $"{v.Id}: {node.Html}"))];
    }

    /// <summary>Pixels by which the page is wider than the window.</summary>
    public Task<int> SidewaysAsync() =>
        Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Writes a picture of the window where LPA_SCREENSHOTS names a folder: for who looks at the pages, and for docs/images.</summary>
    public async Task PictureAsync(string name, bool isWhole = false)
    {
        if (Environment.GetEnvironmentVariable("LPA_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = isWhole });
        }
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
