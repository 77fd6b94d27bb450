using LpaFunctions.Browser.Tests.Browsing;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using Microsoft.Playwright;

namespace LpaFunctions.Browser.Tests.Desk;

/// <summary>A passkey added at the first visit, used later, and taken back, with Chromium's virtual authenticator.</summary>
public sealed class PasskeyTests(ChromiumRun chromium)
{
    private const string Add = "เพิ่มพาสคีย์ (ลายนิ้วมือ ใบหน้า หรือรหัสของเครื่อง)";
    private const string Enter = "เข้าใช้ด้วยพาสคีย์";
    private const string Leave = "ออกจากระบบในเครื่องนี้";
    private const string TakeBack = "เลิกใช้พาสคีย์นี้";

    private static readonly Appointment Officer = new() { Role = Role.Officer, Lgos = [LgoCode.Parse("5400701", null)] };

    [Fact]
    public async Task Passkey_AddedAtTheFirstVisit_SignsInUntilItIsTakenBack()
    {
        await using var window = await chromium.SignInAsync(Officer, "นางสาวพาสคีย์", width: 390);
        var page = window.Page;
        await GiveAuthenticatorAsync(page);
        string? answered = null;
        page.Request += (_, request) =>
            answered = request.Url.EndsWith("/desk/enter", StringComparison.Ordinal) ? request.PostData : answered;

        await Button(page, Add).ClickAsync();
        await Assertions.Expect(Button(page, TakeBack)).ToBeVisibleAsync();
        await window.ExamineAsync("home-passkey");
        await Button(page, Leave).ClickAsync();
        await Assertions.Expect(Button(page, Enter)).ToBeVisibleAsync();
        Assert.Empty(await window.FindBarriersAsync());
        await window.PictureAsync("left-passkey");
        await Button(page, Enter).ClickAsync();
        await Assertions.Expect(Button(page, Leave)).ToBeVisibleAsync();

        var replayed = await page.APIRequest.PostAsync("desk/enter", new() { Data = answered, Headers = Json });
        Assert.Equal(401, replayed.Status);

        await Button(page, TakeBack).ClickAsync();
        await Assertions.Expect(Button(page, TakeBack)).ToHaveCountAsync(0);
        await Button(page, Leave).ClickAsync();
        await Button(page, Enter).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("อาจถูกเลิกใช้แล้ว");
    }

    [Fact]
    public async Task Offer_WithoutAnAuthenticatorInTheBrowser_SaysWhatToDo()
    {
        await using var window = await chromium.OpenAsync(chromium.Desk?.Address ?? new Uri("http://localhost/"));
        var page = window.Page;
        await page.GotoAsync("desk/join?t=none");
        await page.EvaluateAsync("() => { navigator.credentials.get = () => Promise.reject(new DOMException('', 'NotAllowedError')); }");

        await Button(page, Enter).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("กดปุ่มแล้วลองอีกครั้ง");
    }

    private static Dictionary<string, string> Json => new(StringComparer.Ordinal) { ["Content-Type"] = "application/json" };

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static async Task GiveAuthenticatorAsync(IPage page)
    {
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("WebAuthn.enable");
        var options = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["protocol"] = "ctap2",
            ["transport"] = "internal",
            ["hasResidentKey"] = true,
            ["hasUserVerification"] = true,
            ["isUserVerified"] = true,
            ["automaticPresenceSimulation"] = true,
        };
        await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new(StringComparer.Ordinal) { ["options"] = options });
    }
}
