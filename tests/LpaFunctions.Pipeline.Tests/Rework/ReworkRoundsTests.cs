using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Rework;
using LpaFunctions.Pipeline.Tests.Scoring;
using static LpaFunctions.Pipeline.Tests.Scoring.ScoringServices;

namespace LpaFunctions.Pipeline.Tests.Rework;

public sealed class ReworkRoundsTests : IAsyncDisposable
{
    private readonly ScoringServices _services = new();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Fact]
    public async Task OpenAsync_OfAVisit_ListsEverythingMissingOnceAndStaysAsItWasSent()
    {
        await _services.PutPlanAsync("a.pdf", 84, 100);
        var rounds = _services.Get<ReworkRounds>();

        var sent = await rounds.OpenAsync(Year, Lgo, new ReworkRequest("ผู้ประเมินทดสอบ"), TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<ConflictException>(() =>
            rounds.OpenAsync(Year, Lgo, new ReworkRequest("คนอื่น"), TestContext.Current.CancellationToken)
        );
        await _services.PutPlanAsync("a.pdf", 1, 0);

        Assert.DoesNotContain(sent!.Items, i => i.Indicator == Id("1.1"));
        Assert.Contains(sent.Items, i => i.Indicator == Id("1.2") && i.State == IndicatorState.NoData && i.Evidence.Count > 0);
        var kept = Assert.Single(await rounds.ListAsync(Year, Lgo, TestContext.Current.CancellationToken));
        Assert.Equal((sent.Items.Count, "ผู้ประเมินทดสอบ"), (kept.Items.Count, kept.By));
        var preview = await rounds.PreviewAsync(Year, Lgo, TestContext.Current.CancellationToken);
        Assert.Equal((2, sent.Items.Count + 1), (preview!.Visit, preview.Items.Count));
    }
}
