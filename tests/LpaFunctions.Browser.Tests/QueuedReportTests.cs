using System.Text;
using LpaFunctions.Browser.Tests.Browsing;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Importing;
using LpaFunctions.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LpaFunctions.Browser.Tests;

/// <summary>A report that is too long to wait for: asked for on the page, made behind it, taken from the list.</summary>
public sealed class QueuedReportTests(ChromiumRun chromium)
{
    private static readonly ProvinceCode Loei = ProvinceCode.Parse("42", null);

    [Fact]
    public async Task LetterAsPdf_OfALargeProvince_IsMadeBehindThePageAndThenDownloaded()
    {
        var office = new Appointment { Role = Role.Province, Province = Loei };
        await using var visit = await chromium.SignInAsync(office, "นายจังหวัด ทดสอบ", width: 390);
        await AnnounceAsync();
        var page = visit.Page;

        await page.GotoAsync($"desk/province/2568/{Loei}/reports");
        await page.GetByLabel("ชนิด").SelectOptionAsync("Letter");
        await page.GetByLabel("รูปแบบ").SelectOptionAsync("Pdf");
        await page.GetByRole(AriaRole.Button, new() { Name = "ทำ", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#told")).ToContainTextAsync("กำลังทำ");
        await visit.ExamineAsync("province-reports-queued");
        var link = page.Locator("main a.button", new() { HasText = "ดาวน์โหลด" });
        for (var tries = 0; tries < 600 && await link.CountAsync() == 0; tries++)
        {
            await page.WaitForTimeoutAsync(200);
            await page.GotoAsync($"desk/province/2568/{Loei}/reports");
        }

        var file = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        var content = await File.ReadAllBytesAsync(await file.PathAsync(), TestContext.Current.CancellationToken);

        Assert.EndsWith(".pdf", file.SuggestedFilename, StringComparison.Ordinal);
        Assert.True(content.AsSpan().StartsWith("%PDF"u8));
    }

    private async Task AnnounceAsync()
    {
        var (year, stop) = (new AssessmentYear(2568), TestContext.Current.CancellationToken);
        var request = new ImportRequest
        {
            Year = year,
            Province = Loei,
            FileName = "ผล.csv",
            Content = Encoding.UTF8.GetBytes(MadeUpTables.Of(Loei.Digits)),
        };
        var services = chromium.Desk.Services;
        var outcome = await services.GetRequiredService<ImportResults>().RunAsync(request, stop);
        Assert.True(outcome.Imported);
        await services.GetRequiredService<AnnounceResults>().RunAsync(new AnnounceRequest { Year = year, Province = Loei }, stop);
    }
}
