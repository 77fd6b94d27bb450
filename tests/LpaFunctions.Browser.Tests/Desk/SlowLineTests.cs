using LpaFunctions.Browser.Tests.Browsing;
using static LpaFunctions.Browser.Tests.Desk.AssessorAtWork;

namespace LpaFunctions.Browser.Tests.Desk;

/// <summary>What the desk sends over the line: what it needs once, and what each further document costs beside the document itself.</summary>
[Collection(LookedAtEvidence.Name)]
public sealed class SlowLineTests(ChromiumRun chromium, AssessorAtWork work)
{
    private const int Once = 2_000_000;
    private const int After = 60_000;

    [Fact]
    public async Task Desk_FirstAndFurtherDocuments_StayWithinTheirBytes()
    {
        await using var window = await work.OpenAsync(chromium, "ผู้ประเมิน");

        var first = await BytesAsync(window, $"{Root}/1.1");
        var second = await BytesAsync(window, $"{Root}/1.6");

        TestContext.Current.TestOutputHelper?.WriteLine($"first {first}, second {second}");
        Assert.InRange(first.Page + first.Document, 1, Once);
        Assert.InRange(second.Page, 1, After);
        Assert.InRange(second.Document, 1, Once);
    }

    /// <summary>What came over the line for a page until its document stands there: what the browser had already costs nothing.</summary>
    private static async Task<Sent> BytesAsync(Window window, string address)
    {
        await window.Page.GotoAsync(address);
        await ReadyAsync(window);
        return await window.Page.EvaluateAsync<Sent>(
            """
            () => {
              const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
              const sum = entries => entries.reduce((bytes, entry) => bytes + entry.transferSize, 0);
              const isDocument = entry => entry.name.includes('/api/evidence/');
              return { page: sum(all.filter(entry => !isDocument(entry))), document: sum(all.filter(isDocument)) };
            }
            """
        );
    }

    /// <summary>Bytes of answers with their headers.</summary>
    private sealed record Sent
    {
        /// <summary>Markup, styles, scripts.</summary>
        public int Page { get; set; }

        /// <summary>The evidence itself.</summary>
        public int Document { get; set; }
    }
}
