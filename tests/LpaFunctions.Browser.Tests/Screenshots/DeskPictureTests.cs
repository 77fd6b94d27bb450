using LpaFunctions.Browser.Tests.Browsing;
using LpaFunctions.Browser.Tests.Desk;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using Microsoft.Playwright;

namespace LpaFunctions.Browser.Tests.Screenshots;

/// <summary>The main pages of each role beside the pictures that were looked at: at 390, 768 and 1280 pixels.</summary>
[Collection(LookedAtEvidence.Name)]
public sealed class DeskPictureTests(ChromiumRun chromium, AssessorAtWork work)
{
    private static readonly int[] Widths = [390, 768, 1280];

    private static readonly Dictionary<string, Appointment> Roles = new(StringComparer.Ordinal)
    {
        ["officer"] = new() { Role = Role.Officer, Lgos = [AssessorAtWork.Lgo] },
        ["assessor"] = AssessorAtWork.Assessor,
        ["province"] = new() { Role = Role.Province, Province = ProvinceCode.Parse("40", null) },
        ["central"] = new() { Role = Role.Central },
    };

    [Theory]
    [InlineData("officer", "sheet", "desk/lgo/2568/3400102")]
    [InlineData("officer", "indicator", "desk/lgo/2568/3400102/1.1")]
    [InlineData("assessor", "queue", "desk/assess/2568/3400102")]
    [InlineData("assessor", "desk", "desk/assess/2568/3400102/1.6")]
    [InlineData("province", "progress", "desk/province/2568/40")]
    [InlineData("province", "announce", "desk/province/2568/40/announce")]
    [InlineData("central", "rulebook", "desk/rulebooks/2569")]
    public async Task Page_AtEveryWidth_LooksAsItWasFoundGood(string role, string name, string address)
    {
        await using var window = await chromium.OpenAsync(work.Host.Address);
        MadeWith.SkipElsewhere(chromium.Version);
        await work.Host.JoinAsync(window, Roles[role], "นางสาวทดสอบ ระบบงาน");
        var problems = new List<string?>();
        foreach (var width in Widths)
        {
            await window.Page.SetViewportSizeAsync(width, 900);
            await window.Page.GotoAsync(address);
            await SettleAsync(window);
            var picture = await window.Page.ScreenshotAsync(new PageScreenshotOptions { Animations = ScreenshotAnimations.Disabled });
            problems.Add(KeptPicture.Compare($"{role}-{name}-{width}", picture));
            await window.PictureAsync($"kept-{role}-{name}-{width}");
        }

        Assert.Empty(problems.OfType<string>());
    }

    /// <summary>Waits for the document where one is shown, and puts one moment in the place of all: they are not what is looked at.</summary>
    private static async Task SettleAsync(Window window)
    {
        if (await window.Page.Locator("#canvas").CountAsync() > 0)
        {
            await AssessorAtWork.ReadyAsync(window);
        }

        await window.Page.EvaluateAsync(
            """
            () => {
              const moment = /\d{1,2} [ก-๙]+ 25\d\d( เวลา \d\d\.\d\d น\.)?/g;
              const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
                node.data = node.data.replace(moment, (_, time) => '1 มกราคม 2569' + (time ? ' เวลา 09.00 น.' : ''));
              }
            }
            """
        );
    }
}
