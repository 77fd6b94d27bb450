using LpaFunctions.Browser.Tests.Browsing;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using Microsoft.Playwright;

namespace LpaFunctions.Browser.Tests;

/// <summary>The office of a province: progress, people, and the look before an announcement.</summary>
public sealed class ProvinceOfficeTests(ChromiumRun chromium)
{
    [Fact]
    public async Task Office_FromInvitationOnAPhone_SeesProgressAndInvitesAnOfficer()
    {
        var province = new Appointment { Role = Role.Province, Province = ProvinceCode.Parse("22", null) };
        await using var visit = await chromium.SignInAsync(province, "นายจังหวัด ทดสอบ", width: 390);
        var page = visit.Page;

        await page.GotoAsync("desk/province/2568/22?open=none");
        await visit.ExamineAsync("province-progress");

        await page.GetByRole(AriaRole.Link, new() { Name = "ผู้ใช้และลิงก์เชิญ" }).ClickAsync();
        await page.GetByLabel("ชื่อ").FillAsync("นางสาวเจ้าหน้าที่");
        await page.GetByLabel("รหัส อปท.").FillAsync("2220101");
        await page.GetByRole(AriaRole.Button, new() { Name = "สร้างลิงก์เชิญ" }).ClickAsync();
        await Assertions.Expect(page.Locator("#told")).ToContainTextAsync("desk/join?t=");
        await visit.ExamineAsync("province-people");

        await page.GotoAsync("desk/facts/2568/2220101");
        await visit.ExamineAsync("lgo-facts");
        await page.GotoAsync("desk/province/2568/22/people");
        await page.GetByRole(AriaRole.Link, new() { Name = "ประกาศผล" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ดูสิ่งที่จะเผยแพร่" }).ClickAsync();
        await Assertions.Expect(page.Locator("#told")).ToContainTextAsync("ยังไม่มีผล");
        await visit.ExamineAsync("province-announce");
    }
}
