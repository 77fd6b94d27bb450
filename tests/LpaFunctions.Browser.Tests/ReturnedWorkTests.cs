using LpaFunctions.Browser.Tests.Browsing;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Decisions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LpaFunctions.Browser.Tests;

/// <summary>What was sent back and what was refused, from the assessor's decision to the officer who is told.</summary>
public sealed class ReturnedWorkTests(ChromiumRun chromium)
{
    private const string Reason = "ขาดลายมือชื่อ <b>ผู้บริหาร</b> \u202Eกลับ";

    [Fact]
    public async Task SentBack_ToAnLgo_IsToldByTheWebhookAndSentAsAList()
    {
        const string lgo = "5250203";
        var code = LgoCode.Parse(lgo, null);
        await using var office = await chromium.SignInAsync(Office(code), "นายจังหวัด ทดสอบ");
        await SendBackAsync(code);
        var page = office.Page;

        await UntilAsync(page, $"desk/province/2568/{code.Province}/returned", "ยังไม่ได้แจ้ง 1 แห่ง");
        await Assertions.Expect(page.Locator("ul.plain")).ToContainTextAsync(Reason);
        await office.ExamineAsync("province-returned");
        await page.Locator($"input[value='{lgo}']").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "แจ้งผ่านระบบของสำนักงาน" }).ClickAsync();
        await Assertions.Expect(page.Locator("#told")).ToContainTextAsync("แจ้งแล้ว 1 แห่ง");
        Assert.Contains(chromium.Office.Taken, body => body.Contains(lgo, StringComparison.Ordinal));

        await page.GetByRole(AriaRole.Link, new() { Name = "รายการแก้ไข", Exact = true }).ClickAsync();
        await page.GetByText("ดูรายการ").First.ClickAsync();
        await office.ExamineAsync("lgo-rework");
        await page.GetByRole(AriaRole.Button, new() { Name = "ส่งรายการของการตรวจครั้งที่ 1" }).ClickAsync();
        await Assertions.Expect(page.Locator("#told")).ToContainTextAsync("ส่งรายการของการตรวจครั้งที่ 1 แล้ว");

        await using var officer = await chromium.SignInAsync(
            new Appointment { Role = Role.Officer, Lgos = [code] },
            "นางสาวใจดี",
            width: 390
        );
        await officer.Page.GotoAsync($"desk/rework/2568/{lgo}");
        await Assertions.Expect(officer.Page.Locator("main")).ToContainTextAsync("ครั้งที่ 1 ส่งเมื่อ");
        Assert.Equal(0, await officer.Page.Locator("main button").CountAsync());
        await officer.ExamineAsync("lgo-rework-sent");
    }

    [Fact]
    public async Task Refused_FilesOfAProvinceOnAPhone_StandWithTimeAndReason()
    {
        const string lgo = "5260301";
        var code = LgoCode.Parse(lgo, null);
        await using var office = await chromium.SignInAsync(Office(code), "นายจังหวัด ทดสอบ", width: 390);
        var page = office.Page;
        chromium.Desk.Hand("demo/evidence/2568/5400701/1.1/รายงานผล.pdf", $"2568/{lgo}/9.9/หลงโฟลเดอร์.pdf");

        await UntilAsync(page, $"desk/province/2568/{code.Province}/rejections", "หลงโฟลเดอร์.pdf");
        await office.ExamineAsync("province-rejections");
        await page.GetByLabel("ถึงวันที่").FillAsync("2020-01-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "กรอง" }).ClickAsync();

        await Assertions.Expect(page.Locator("h2").First).ToContainTextAsync("ใช้ไม่ได้ 0 ไฟล์");
    }

    private static Appointment Office(LgoCode lgo) => new() { Role = Role.Province, Province = lgo.Province };

    private async Task SendBackAsync(LgoCode lgo)
    {
        var request = new DecisionRequest
        {
            Indicator = IndicatorId.Parse("2.3", null),
            Kind = DecisionKind.SendBack,
            Reason = Reason,
            IfMatch = "*",
        };
        var decide = chromium.Desk.Services.GetRequiredService<DecideIndicators>();
        await decide.RunAsync(
            new AssessmentYear(2568),
            lgo,
            new DecisionList("ผู้ประเมินทดสอบ", [request]),
            TestContext.Current.CancellationToken
        );
    }

    /// <summary>Opens a page again until what the queue brings stands on it.</summary>
    private static async Task UntilAsync(IPage page, string address, string text)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            await page.GotoAsync(address);
            if ((await page.Locator("main").InnerTextAsync()).Contains(text, StringComparison.Ordinal))
            {
                return;
            }

            await page.WaitForTimeoutAsync(100);
        }

        Assert.Fail($"{address} did not say \"{text}\".");
    }
}
