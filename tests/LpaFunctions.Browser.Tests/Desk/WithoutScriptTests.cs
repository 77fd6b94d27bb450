using LpaFunctions.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static LpaFunctions.Browser.Tests.Desk.AssessorAtWork;

namespace LpaFunctions.Browser.Tests.Desk;

/// <summary>Deciding where scripts are switched off.</summary>
public sealed class WithoutScriptTests(ChromiumRun chromium, AssessorAtWork work) : IClassFixture<AssessorAtWork>
{
    [Fact]
    public async Task Decision_WithoutScript_IsSavedAndGoesOnToTheNext()
    {
        await using var window = await chromium.OpenAsync(work.Host.Address, hasScript: false);
        await work.Host.JoinAsync(window, Assessor, "ผู้ประเมิน");
        var page = window.Page;
        await page.GotoAsync($"{Root}/1.6");

        await page.Locator("input[name=kind][value=send-back]").CheckAsync();
        await page.Locator("#reason").FillAsync("ขอเอกสารฉบับลงนาม");
        await page.Locator("#save-next").ClickAsync();

        await Assertions.Expect(page.Locator(".note.good")).ToContainTextAsync("ส่งกลับให้ อปท. แก้");
        await page.GotoAsync($"{Root}/1.6");
        await Assertions.Expect(page.Locator(".history")).ToContainTextAsync("ขอเอกสารฉบับลงนาม");
        await Assertions
            .Expect(page.Locator(".values a.see").First)
            .ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^/api/evidence/2568/3400102/1.6/"));
    }
}
