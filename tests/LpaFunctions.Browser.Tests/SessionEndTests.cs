using LpaFunctions.Browser.Tests.Browsing;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using LpaFunctions.Pipeline.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LpaFunctions.Browser.Tests;

/// <summary>A browser whose session ended: what its person sees, and what the next person at the same browser does not.</summary>
public sealed class SessionEndTests(ChromiumRun chromium)
{
    private static readonly Appointment Officer = new() { Role = Role.Officer, Lgos = [LgoCode.Parse("5400704", null)] };

    [Fact]
    public async Task Page_AfterTheOfficeSignedTheDeviceOut_SaysSoAndTakesNothing()
    {
        await using var visit = await chromium.SignInAsync(Officer, "นางสาวหมดเวลา", width: 390);
        var page = visit.Page;
        await page.GotoAsync("desk/lgo/2568/5400704/1.1");
        await SignOutAsync("นางสาวหมดเวลา");

        await page.GetByLabel("ชี้แจงเป็นหนังสือ").FillAsync("คำชี้แจงที่ไม่ควรถึง");
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึกคำชี้แจง" }).ClickAsync();

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("การลงชื่อเข้าใช้สิ้นสุดแล้ว");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("ขอลิงก์ใหม่");
        Assert.Empty(await visit.FindBarriersAsync());
        Assert.Empty(await ThaiType.FindFaultsAsync(page));
        Assert.True(await visit.SidewaysAsync() <= 0);
        await visit.PictureAsync("session-ended");
    }

    [Fact]
    public async Task Back_AfterSomebodyLeft_ShowsTheNextPersonNothingOfTheirs()
    {
        await using var visit = await chromium.SignInAsync(Officer, "นางสาวคนก่อน");
        var page = visit.Page;
        await page.GotoAsync("desk/lgo/2568/5400704");
        await page.GotoAsync("desk");
        await page.GetByRole(AriaRole.Button, new() { Name = "ออกจากระบบในเครื่องนี้" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("นางสาวคนก่อน");

        await chromium.Desk.JoinAsync(
            visit,
            new Appointment { Role = Role.Officer, Lgos = [LgoCode.Parse("5400705", null)] },
            "นายคนถัดไป"
        );
        for (var steps = 0; steps < 5; steps++)
        {
            await BackAsync(page);
            await Assertions.Expect(page.Locator("body")).Not.ToContainTextAsync("นางสาวคนก่อน");
        }
    }

    /// <summary>As the button of the browser: what came of a form is not fetched again by itself, and Chromium says so on a page of its own.</summary>
    private static async Task BackAsync(IPage page)
    {
        try
        {
            await page.GoBackAsync();
        }
        catch (PlaywrightException missing) when (missing.Message.Contains("ERR_CACHE_MISS", StringComparison.Ordinal))
        {
            // Nothing of the page was kept: that is what is wanted.
        }
    }

    private async Task SignOutAsync(string name)
    {
        var services = chromium.Desk.Services;
        var token = TestContext.Current.CancellationToken;
        var state = await services.GetRequiredService<PeopleRecords>().LoadAsync(token);
        var person = state.People.People.Single(p => p.Name == name);
        foreach (var device in state.Access.WaysInOf(person.Id))
        {
            await services.GetRequiredService<ManagePeople>().SignOutAsync(device.Id, token);
        }
    }
}
