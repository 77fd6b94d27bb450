using LpaFunctions.Browser.Tests.Browsing;
using LpaFunctions.Core.People;

namespace LpaFunctions.Browser.Tests.Desk;

/// <summary>A number of a scan of which two readings differ: a person sees both beside the picture of the place, on both desks.</summary>
public sealed class ScanOnDeskTests(ChromiumRun chromium, ScanAtWork work) : IClassFixture<ScanAtWork>
{
    private const string Sheet = "/desk/lgo/2568/3400102/1.1";
    private static readonly Appointment Officer = new() { Role = Role.Officer, Lgos = [AssessorAtWork.Lgo] };

    [Theory]
    [InlineData(1280, false)]
    [InlineData(390, true)]
    public async Task DoubtfulNumber_OfAScan_StandsBesideItsPictureWithBothReadings(int width, bool isOfficer)
    {
        await using var window = await OpenAsync(width, isOfficer);
        var figure = window.Page.Locator("figure.scan");
        var picture = figure.Locator("img");

        await picture.ScrollIntoViewIfNeededAsync();
        await window.Page.WaitForFunctionAsync("() => document.querySelector('figure.scan img').naturalWidth > 0");
        await window.PictureAsync($"scan-{(isOfficer ? "officer" : "assessor")}-{width}", isWhole: true);

        Assert.Equal(1, await figure.CountAsync());
        Assert.Equal(["๑๐๕", "๑๐๖"], await figure.Locator("strong").AllInnerTextsAsync());
        Assert.Contains("105", await picture.GetAttributeAsync("alt"), StringComparison.Ordinal);
        // Room is kept for it, so that nothing jumps when it comes.
        Assert.InRange(await picture.EvaluateAsync<double>(Stretch), 0.95, 1.05);
        Assert.Empty(await window.FindBarriersAsync());
        // Of the hidden text's font, which no scanner's program embeds; nothing of it is drawn.
        Assert.DoesNotContain(window.Complaints, complaint => !complaint.Contains("Cannot load system font", StringComparison.Ordinal));
        Assert.Empty(await ThaiType.FindFaultsAsync(window.Page));
        Assert.True(await window.SidewaysAsync() <= 0);
    }

    private async Task<Window> OpenAsync(int width, bool isOfficer)
    {
        var window = await chromium.OpenAsync(work.Host.Address, width);
        await work.Host.JoinAsync(window, isOfficer ? Officer : AssessorAtWork.Assessor, "ผู้ดูภาพสแกน");
        await window.Page.GotoAsync(isOfficer ? Sheet : $"{AssessorAtWork.Root}/1.1");
        if (!isOfficer)
        {
            await AssessorAtWork.ReadyAsync(window);
        }

        return window;
    }

    /// <summary>The shape that the page kept for the picture, to the shape that it has.</summary>
    private const string Stretch = "i => (i.getAttribute('width') / i.getAttribute('height')) / (i.naturalWidth / i.naturalHeight)";
}
