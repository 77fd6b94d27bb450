using System.Text;
using System.Text.RegularExpressions;
using LpaFunctions.Browser.Tests.Browsing;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using LpaFunctions.Pipeline.Publishing;
using LpaFunctions.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LpaFunctions.Browser.Tests;

/// <summary>The whole job of an office in a browser: from the invitation over import, announcement and letter to the published bundle.</summary>
public sealed class ProvinceSeasonTests(ChromiumRun chromium)
{
    private static readonly string[] Lists = ["รายตัวชี้วัด", "ส่งกลับแก้ไข", "ไฟล์ใช้ไม่ได้"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Office_FromInvitationToPublishedBundle_DoesItsWholeJob()
    {
        const string code = "27";
        var office = new Appointment { Role = Role.Province, Province = ProvinceCode.Parse(code, null) };
        await using var visit = await chromium.SignInAsync(office, "นายจังหวัด ทดสอบ");

        await visit.Page.GotoAsync($"desk/province/2568/{code}");
        await LookAtListsAsync(visit);
        await ImportAsync(visit, code);
        await AnnounceAsync(visit);
        await MakeLetterAsync(visit);
        await chromium.Desk.Services.GetRequiredService<PublishResults>().RunAsync(Token);
        await visit.Page.GotoAsync($"open-data/lpa/2568/{code}/v1/");

        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync("2568");
    }

    private static async Task LookAtListsAsync(Window visit)
    {
        foreach (var (i, name) in Lists.Index())
        {
            await OpenAsync(visit, name);
            await visit.ExamineAsync($"province-list-{i + 1}");
        }
    }

    private static async Task ImportAsync(Window visit, string code)
    {
        var page = visit.Page;
        var table = MadeUpTables.Of(code);
        await OpenAsync(visit, "นำเข้าผล");
        await page.GetByLabel("ตารางผล").SetInputFilesAsync(File("ผล.csv", table.Replace(",92.0,", ",92.7,", StringComparison.Ordinal)));
        await page.GetByRole(AriaRole.Button, new() { Name = "ดูสิ่งที่จะเปลี่ยน" }).ClickAsync();
        await Assertions.Expect(page.Locator("#preview")).ToContainTextAsync("ยังนำเข้าไม่ได้");
        await visit.ExamineAsync("province-import-refused");

        await page.GetByLabel("ตารางผล").SetInputFilesAsync(File("ผล.csv", table));
        await page.GetByRole(AriaRole.Button, new() { Name = "ดูสิ่งที่จะเปลี่ยน" }).ClickAsync();
        await Assertions.Expect(page.Locator("#preview")).ToContainTextAsync("นำเข้าได้");
        await visit.ExamineAsync("province-import-preview");

        await page.GetByRole(AriaRole.Button, new() { Name = "นำเข้าตามนี้" }).ClickAsync();
        await Assertions.Expect(page.Locator("#told")).ToContainTextAsync("นำเข้าแล้ว");
    }

    private static async Task AnnounceAsync(Window visit)
    {
        var page = visit.Page;
        await OpenAsync(visit, "ประกาศผล");
        await page.GetByLabel("เลขที่หนังสือ").FillAsync("ที่ จบ 0023.3/ว 1");
        await page.GetByLabel("วันที่").FillAsync("25/08/2568");
        await page.GetByRole(AriaRole.Button, new() { Name = "ดูสิ่งที่จะเผยแพร่" }).ClickAsync();
        await Assertions.Expect(page.Locator("#preview")).ToContainTextAsync("อปท. ที่มีผล");
        await visit.ExamineAsync("province-announce-preview");

        await page.GetByRole(AriaRole.Button, new() { Name = "ประกาศผลตามนี้" }).ClickAsync();
        await Assertions.Expect(page.Locator("#told")).ToContainTextAsync("ประกาศรุ่นที่ 1 แล้ว");
    }

    private static async Task MakeLetterAsync(Window visit)
    {
        var page = visit.Page;
        await OpenAsync(visit, "รายงานและหนังสือ");
        await page.GetByLabel("ชนิด").SelectOptionAsync("Letter");
        await page.GetByLabel("รูปแบบ").SelectOptionAsync("Html");
        await page.GetByRole(AriaRole.Button, new() { Name = "ทำ", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#told")).ToContainTextAsync("ทำเสร็จแล้ว");
        await visit.ExamineAsync("province-reports");

        var file = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^ดาวน์โหลด") }).ClickAsync()
        );
        Assert.EndsWith("-letter.html", file.SuggestedFilename, StringComparison.Ordinal);
    }

    private static Task OpenAsync(Window visit, string name) =>
        visit.Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();

    private static FilePayload File(string name, string text) =>
        new()
        {
            Name = name,
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes(text),
        };
}
