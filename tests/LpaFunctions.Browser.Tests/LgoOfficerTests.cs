using LpaFunctions.Browser.Tests.Browsing;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using LpaFunctions.Testing;
using Microsoft.Playwright;

namespace LpaFunctions.Browser.Tests;

/// <summary>An officer of an LGO does the whole job, from the invitation to the confirmed sheet.</summary>
public sealed class LgoOfficerTests(ChromiumRun chromium)
{
    private static readonly string Plan = Path.Combine(RepoFiles.Root, "tests/fixtures/demo/evidence/2568/5400701/1.1/รายงานผล.pdf");

    private const string Lgo = "5400701";
    private static readonly Appointment Officer = new() { Role = Role.Officer, Lgos = [LgoCode.Parse(Lgo, null)] };

    [Fact]
    public async Task Officer_FromInvitationToConfirmedSheetOnAPhone_GetsItDone()
    {
        await using var visit = await chromium.SignInAsync(Officer, "นางสาวใจดี ทดสอบ", width: 390);
        var page = visit.Page;

        await visit.ExamineAsync("home");
        await page.GetByRole(AriaRole.Link, new() { Name = "ปี 2568" }).ClickAsync();
        await visit.ExamineAsync("lgo-sheet");

        await page.GotoAsync($"desk/lgo/2568/{Lgo}/1.1");
        await page.Locator("form[data-upload] input[type=file]").SetInputFilesAsync(Plan);
        await page.GetByRole(AriaRole.Button, new() { Name = "ส่งไฟล์" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "ดูคะแนนล่าสุด" }).ClickAsync();
        // The whole row: where the file was refused it says why.
        await Assertions.Expect(page.Locator("ul.files > li").First).ToContainTextAsync("อ่านแล้ว");
        await visit.ExamineAsync("lgo-indicator");

        await page.Locator("a.see").First.ClickAsync();
        // pdf.js draws the page in the browser, beside all that a busy machine does.
        await Assertions.Expect(page.Locator("figure.page .box")).ToBeVisibleAsync();
        await visit.ExamineAsync("lgo-page-beside-its-value");

        await page.GetByText("แทนด้วยฉบับใหม่ หรือถอนไฟล์").ClickAsync();
        await page.Locator("details form input[type=file]").SetInputFilesAsync(Plan);
        await page.GetByRole(AriaRole.Button, new() { Name = "แทนด้วยฉบับใหม่" }).ClickAsync();
        await Assertions.Expect(page.Locator("#told")).ToContainTextAsync("แทนด้วยฉบับใหม่แล้ว");

        var explanation = page.GetByLabel("ชี้แจงเป็นหนังสือ");
        if (!await explanation.IsVisibleAsync())
        {
            await page.Locator("summary", new() { HasText = "บันทึกคำชี้แจง" }).ClickAsync();
        }

        await explanation.FillAsync("เอกสาร <script>alert('1')</script> \u202Eกลับด้าน");
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึกคำชี้แจง" }).ClickAsync();
        await Assertions.Expect(page.Locator(".said")).ToContainTextAsync("<script>");
        await visit.ExamineAsync("lgo-indicator-explained");

        await page.GetByRole(AriaRole.Link, new() { Name = "←" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ยืนยันว่าหลักฐานของเราครบถ้วน" }).ClickAsync();
        await Assertions.Expect(page.Locator("#told")).ToContainTextAsync("บันทึกการยืนยันแล้ว");
        await visit.ExamineAsync("lgo-confirmed");
    }
}
