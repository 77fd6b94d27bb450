using System.Text.RegularExpressions;

namespace LpaFunctions.Pipeline.Tests.Publishing.Sites;

/// <summary>Sizes of the pages where there is the most to say.</summary>
public sealed partial class SiteBudgetTests : IDisposable
{
    private const int PageBytes = 100_000;
    private const int LgoBytes = 40_000;
    private readonly PublishingHost _host = new();

    [Fact]
    public async Task RunAsync_ProvinceWithTheMostLgosAndEveryIndicator_PagesStayWithinTheirBudgets()
    {
        var sizes = await GreatProvince.SizesAsync(_host);

        var lgos = sizes.Where(s => LgoFolder().IsMatch(s.Key)).ToArray();
        var pages = sizes.Where(s => s.Key.EndsWith(".html", StringComparison.Ordinal)).ToArray();
        Assert.Equal(334 * 2, lgos.Length);
        Assert.Empty(lgos.Where(s => s.Value > LgoBytes).Select(s => $"{s.Key}: {s.Value}").Take(5));
        Assert.Empty(pages.Where(s => s.Value > PageBytes).Select(s => $"{s.Key}: {s.Value}"));
    }

    public void Dispose() => _host.Dispose();

    [GeneratedRegex(@"^(en/)?\d{4}/\d\d/\d{7}/", RegexOptions.None, 1000)]
    private static partial Regex LgoFolder();
}
