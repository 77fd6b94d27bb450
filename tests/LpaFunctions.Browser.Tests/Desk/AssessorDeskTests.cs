using System.Text.RegularExpressions;
using LpaFunctions.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static LpaFunctions.Browser.Tests.Desk.AssessorAtWork;

namespace LpaFunctions.Browser.Tests.Desk;

/// <summary>The assessor's whole job in a browser.</summary>
public sealed partial class AssessorDeskTests(ChromiumRun chromium, AssessorAtWork work) : IClassFixture<AssessorAtWork>
{
    private const string Odd = "นาย <script>alert(1)</script> \"ก\" \u202Eข";

    [Fact]
    public async Task WholeJob_FromTheInvitationToADecidedQueue()
    {
        await using var window = await work.OpenAsync(chromium, Odd);
        var page = window.Page;

        await page.GetByRole(AriaRole.Link, new() { Name = "เปิดคิวงานผู้ประเมิน" }).ClickAsync();
        await window.PictureAsync("overview-1280");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = ReadyKind() }).First.ClickAsync();
        await window.PictureAsync("queue-1280");
        var before = await page.Locator(".tasks a").CountAsync();
        await page.Locator(".tasks a").First.ClickAsync();
        for (var i = 0; i < before; i++)
        {
            await ReadyAsync(window);
            var here = page.Url;
            await page.Keyboard.PressAsync("1");
            await page.Keyboard.PressAsync("Control+Enter");
            // From the second on this address says "saved" too: only another one is that of the next.
            await Assertions.Expect(page).Not.ToHaveURLAsync(here);
            await Assertions.Expect(page).ToHaveURLAsync(Saved());
        }

        Assert.True(before > 0);
        await page.GotoAsync($"{Root}?kind=ready");
        Assert.Equal(0, await page.Locator(".tasks a").CountAsync());
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData("1.1", "text")]
    [InlineData("1.6", "checklist")]
    [InlineData("2.1", "turned")]
    [InlineData("2.2", "photo")]
    public async Task Value_Clicked_ShowsItsPageWithTheBoxOnItsInk(string indicator, string picture)
    {
        await using var window = await work.OpenAsync(chromium, "ผู้ประเมิน", page: $"{Root}/{indicator}");

        await window.Page.Locator(".values .what a.see").First.ClickAsync();
        await window.Page.WaitForSelectorAsync(".box");
        await window.PictureAsync($"desk-{picture}-1280");
        var boxes = await window.Page.EvaluateAsync<BoxInk[]>(InkInBoxes);

        Assert.NotEmpty(boxes);
        Assert.All(boxes, box => Assert.True(box is { Inside: true, Dark: > 0.01 }, $"{box}"));
        Assert.All(boxes, box => Assert.True(box.Width > 0.8 * box.Height, $"A line of text lies, and does not stand: {box}"));
    }

    [Fact]
    public async Task Checklist_Clicked_ShowsOneBoxAnItemAndAnItemItsOwn()
    {
        await using var window = await work.OpenAsync(chromium, "ผู้ประเมิน", page: $"{Root}/1.6");
        var items = await window.Page.Locator(".places a.see").CountAsync();

        await window.Page.Locator(".value:has(.places) .what a.see").First.ClickAsync();
        await window.Page.WaitForFunctionAsync($"() => document.querySelectorAll('.box').length === {items}");
        await window.Page.Locator(".places a.see").First.ClickAsync();
        await window.Page.WaitForFunctionAsync("() => document.querySelectorAll('.box').length === 1");

        Assert.True(items > 1);
        Assert.Equal(1, await window.Page.Locator(".box.chosen").CountAsync());
    }

    [Fact]
    public async Task Keys_OfAPage_DoWhatTheListSaysAndNothingWhileSomebodyTypes()
    {
        await using var window = await work.OpenAsync(chromium, "ผู้ประเมิน", page: $"{Root}/1.6");
        var page = window.Page;
        var narrow = await page.Locator("#canvas").EvaluateAsync<int>("c => c.width");

        await page.Keyboard.PressAsync("+");
        await page.WaitForFunctionAsync($"() => document.getElementById('canvas').width > {narrow}");
        await page.Keyboard.PressAsync("-");
        await page.WaitForFunctionAsync($"() => document.getElementById('canvas').width === {narrow}");
        foreach (var (key, kind) in new[] { ("2", "override"), ("3", "send-back"), ("4", "cut"), ("1", "confirm") })
        {
            await page.Keyboard.PressAsync(key);
            Assert.Equal(kind, await page.Locator("input[name=kind]:checked").GetAttributeAsync("value"));
        }

        await page.Keyboard.PressAsync("?");
        Assert.True(await page.Locator("#keys").EvaluateAsync<bool>("d => d.open"));
        await page.Locator("#reason").FocusAsync();
        await page.Keyboard.TypeAsync("4jk+-?");
        Assert.Equal("4jk+-?", await page.Locator("#reason").InputValueAsync());
        Assert.Equal("confirm", await page.Locator("input[name=kind]:checked").GetAttributeAsync("value"));
        await page.Locator("#reason").FillAsync("");
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Keys_JAndK_GoToTheNextTaskAndBack()
    {
        await using var window = await work.OpenAsync(chromium, "ผู้ประเมิน");
        var page = window.Page;
        await page.GotoAsync(Root);
        // The first of the queue has a next one, whatever other tests have decided meanwhile; one that is decided may be the last.
        await page.Locator(".tasks a").First.ClickAsync();
        await ReadyAsync(window);
        var first = page.Url;

        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page).Not.ToHaveURLAsync(first);
        await ReadyAsync(window);
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page).ToHaveURLAsync(first);

        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task TwoAssessors_OnOneIndicator_TheSecondSeesBothVersionsAndKeepsWhatWasTyped()
    {
        await using var first = await work.OpenAsync(chromium, "ผู้ประเมินคนแรก", page: $"{Root}/5.1");
        await using var second = await work.OpenAsync(chromium, "ผู้ประเมินคนที่สอง", page: $"{Root}/5.1");

        await DecideAsync(first, "override", "3", "ตรวจหน้างานแล้ว");
        await Assertions.Expect(first.Page).ToHaveURLAsync(Saved());
        await DecideAsync(second, "override", "1", "เหตุผลของคนที่สอง");
        await second.Page.WaitForSelectorAsync("#conflict");
        await second.PictureAsync("conflict-1280");

        var seen = await second.Page.Locator(".versions section").AllInnerTextsAsync();
        Assert.Contains("ยังไม่มีใครตัดสิน", seen[0], StringComparison.Ordinal);
        Assert.Contains("ผู้ประเมินคนแรก", seen[1], StringComparison.Ordinal);
        Assert.Equal("เหตุผลของคนที่สอง", await second.Page.Locator("#reason").InputValueAsync());
        Assert.Equal("1", await second.Page.Locator("#marks").InputValueAsync());
        await second.Page.Locator("#save-next").ClickAsync();
        await Assertions.Expect(second.Page).ToHaveURLAsync(Saved());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/1.6")]
    public async Task Page_AtEveryWidth_HasNoBarrierNoComplaintAndNoSidewaysScroll(string below)
    {
        await using var window = await work.OpenAsync(chromium, Odd);
        await window.Page.GotoAsync(Root + below);
        if (below.Length > 0)
        {
            await ReadyAsync(window);
        }

        await window.ExamineAsync($"assess{below.Replace('/', '-')}");
    }

    private static async Task DecideAsync(Window window, string kind, string marks, string reason)
    {
        await window.Page.Locator($"input[name=kind][value={kind}]").CheckAsync();
        await window.Page.Locator("#marks").SelectOptionAsync(marks);
        await window.Page.Locator("#reason").FillAsync(reason);
        await window.Page.Locator("#save-next").ClickAsync();
    }

    /// <summary>Of each box on the page: whether it lies on the page, and which share of what it frames is ink.</summary>
    private const string InkInBoxes = """
        () => {
          const canvas = document.getElementById('canvas');
          const sharp = canvas.width / canvas.clientWidth;
          return [...document.querySelectorAll('.box')].map(box => {
            const [left, top, width, height] = [box.offsetLeft + 3, box.offsetTop + 3, box.offsetWidth - 6, box.offsetHeight - 6];
            const inside = left >= -1 && top >= -1 && left + width <= canvas.clientWidth + 1 && top + height <= canvas.clientHeight + 1;
            // Of what is framed: the frame itself is drawn over the page.
            const { data } = canvas.getContext('2d').getImageData(left * sharp, top * sharp, Math.max(1, width * sharp), Math.max(1, height * sharp));
            let dark = 0;
            for (let i = 0; i < data.length; i += 4) {
              dark += data[i] + data[i + 1] + data[i + 2] < 384 ? 1 : 0;
            }

            return { inside, dark: dark / (data.length / 4), width, height };
          });
        }
        """;

    private sealed record BoxInk
    {
        public bool Inside { get; set; }
        public double Dark { get; set; }
        public double Width { get; set; }
        public double Height { get; set; }
    }

    [GeneratedRegex("^พร้อมยืนยัน")]
    private static partial Regex ReadyKind();

    [GeneratedRegex("[?&]saved=")]
    private static partial Regex Saved();
}
