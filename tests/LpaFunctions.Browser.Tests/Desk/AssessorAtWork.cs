using LpaFunctions.Browser.Tests.Browsing;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using Microsoft.Playwright;

namespace LpaFunctions.Browser.Tests.Desk;

/// <summary>A host with evidence of one LGO that was read, and what an assessor does on its pages. Started once for a class of tests.</summary>
public sealed class AssessorAtWork : IAsyncLifetime
{
    public const string Root = "/desk/assess/2568/3400102";
    private const string Evidence = "demo/evidence/2568/3400102/";

    public static LgoCode Lgo { get; } = LgoCode.Parse("3400102", null);
    public static Appointment Assessor { get; } = new() { Role = Role.Assessor, Lgos = [Lgo] };

    public DeskHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await DeskHost.StartAsync();
        Host.Hand($"{Evidence}1.1/หนังสือส่งผลการดำเนินงาน.pdf", "2568/3400102/1.1/หนังสือ \"ส่ง\" ผล.pdf");
        Host.Hand($"{Evidence}1.6/หนังสือส่งผลการดำเนินงาน.pdf", "2568/3400102/1.6/แผนชุมชน.pdf");
        Host.HandTurned($"{Evidence}2.1/รายงานผล.pdf", "2568/3400102/2.1/ตะแคง.pdf");
        Host.HandAsPhoto($"{Evidence}2.2/รายงานผล.pdf", "2568/3400102/2.2/ภาพถ่าย.jpg");
        await Host.UntilReadAsync(Lgo, "1.1", "1.6", "2.1", "2.2");
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    /// <summary>A window in which a new assessor has signed in.</summary>
    public async Task<Window> OpenAsync(ChromiumRun chromium, string name, int width = 1280, string? page = null)
    {
        var window = await chromium.OpenAsync(Host.Address, width);
        await Host.JoinAsync(window, Assessor, name);
        if (page is not null)
        {
            await window.Page.GotoAsync(page);
            await ReadyAsync(window);
        }

        return window;
    }

    /// <summary>Until the script has shown the first page of the document.</summary>
    public static Task ReadyAsync(Window window) =>
        window.Page.WaitForSelectorAsync("html[data-ready]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });
}
