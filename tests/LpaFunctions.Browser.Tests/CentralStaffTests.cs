using System.Text.RegularExpressions;
using LpaFunctions.Browser.Tests.Browsing;
using LpaFunctions.Core.People;
using Microsoft.Playwright;

namespace LpaFunctions.Browser.Tests;

/// <summary>Central staff read everything, decide nothing, and keep the rule books.</summary>
public sealed class CentralStaffTests(ChromiumRun chromium)
{
    private static readonly Appointment Central = new() { Role = Role.Central };

    [Fact]
    public async Task Central_FromInvitationOnAPhone_ReadsAProvinceAndAnLgoAndDecidesNothing()
    {
        await using var visit = await chromium.SignInAsync(Central, "นางส่วนกลาง ทดสอบ", width: 390);
        var page = visit.Page;

        await page.GetByText("งานของจังหวัด").ClickAsync();
        await visit.ExamineAsync("central-home");
        await page.Locator("a[href='/desk/province/2568/23']").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("ตราด");
        Assert.Equal(0, await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^(นำเข้าผล|ประกาศผล|ผู้ใช้)") }).CountAsync());
        await visit.ExamineAsync("central-progress");

        await page.Locator("a[href^='/desk/lgo/2568/']").First.ClickAsync();
        await Assertions.Expect(page.Locator("ol.sheet").First).ToBeVisibleAsync();
        Assert.Equal(0, await page.Locator("input[type=file]").CountAsync());
        await visit.ExamineAsync("central-lgo");

        foreach (var closed in new[] { "desk/assess", "desk/assess/2568/3400102/1.1", "desk/province/2568/23/announce" })
        {
            var answer = await page.GotoAsync(closed);
            Assert.Equal(403, answer!.Status);
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("ไม่มีสิทธิ์");
        }
    }

    [Fact]
    public async Task RuleBook_OfANewYear_IsBegunChangedAndItsHistorySaysByWhom()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var visit = await chromium.OpenAsync(desk.Address);
        await desk.JoinAsync(visit, Central, "นางส่วนกลาง ทดสอบ");
        var page = visit.Page;

        await page.GetByRole(AriaRole.Link, new() { Name = "สมุดเกณฑ์" }).ClickAsync();
        await visit.ExamineAsync("rulebooks");
        await page.GetByRole(AriaRole.Link, new() { Name = "เริ่มสมุดเกณฑ์ของปี 2570" }).ClickAsync();
        var form = await DownloadAsync(page, "ดาวน์โหลดแบบฟอร์มตั้งต้น");
        await ChooseAsync(page, "เกณฑ์ 2570.xlsx", form);
        await Assertions.Expect(page.Locator("#preview")).ToContainTextAsync("ปี 2570 ยังไม่มีสมุดเกณฑ์ จะใช้รุ่น 2570.1");
        await page.GetByRole(AriaRole.Button, new() { Name = "ใช้สมุดเกณฑ์นี้" }).ClickAsync();
        await Assertions.Expect(page.Locator("#told")).ToContainTextAsync("ใช้สมุดเกณฑ์ปี 2570 รุ่น 2570.1 แล้ว");

        var json = await (await page.APIRequest.GetAsync($"{desk.Address}api/rulebooks/2570")).TextAsync();
        await ChooseAsync(page, "ผิด.json", "{}"u8.ToArray());
        await Assertions.Expect(page.Locator("#preview")).ToContainTextAsync("ยังใช้ไม่ได้");
        await visit.ExamineAsync("rulebook-faults");
        await ChooseAsync(page, "แก้.json", Changed(json));
        await Assertions.Expect(page.Locator("#preview")).ToContainTextAsync("เป้าหมายค่าเฉลี่ย: ร้อยละ 80 → 85");
        await visit.ExamineAsync("rulebook-preview");

        await page.GetByRole(AriaRole.Button, new() { Name = "ใช้สมุดเกณฑ์นี้" }).ClickAsync();
        await Assertions.Expect(page.Locator("#told")).ToContainTextAsync("2570.2");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("นางส่วนกลาง ทดสอบ: 2570.1 → 2570.2");
        await visit.ExamineAsync("rulebook");
        await ChooseAsync(page, "แก้.json", Changed(json));
        await Assertions.Expect(page.Locator("#preview")).ToContainTextAsync("ไม่ต่างจากฉบับที่ใช้อยู่");
    }

    private static byte[] Changed(string json) =>
        System.Text.Encoding.UTF8.GetBytes(
            Regex.Replace(json.Replace("\"2570.1\"", "\"2570.2\"", StringComparison.Ordinal), "\"meanTarget\": ?80", "\"meanTarget\":85")
        );

    private static async Task<byte[]> DownloadAsync(IPage page, string name)
    {
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync());
        return await File.ReadAllBytesAsync(await file.PathAsync(), TestContext.Current.CancellationToken);
    }

    private static async Task ChooseAsync(IPage page, string name, byte[] content)
    {
        await page.GetByLabel("สมุดเกณฑ์ที่แก้แล้ว")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = name,
                    MimeType = "",
                    Buffer = content,
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "ดูสิ่งที่จะเปลี่ยน" }).ClickAsync();
    }
}
