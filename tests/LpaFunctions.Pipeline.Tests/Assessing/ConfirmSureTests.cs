using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Assessing;
using LpaFunctions.Pipeline.Decisions;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Scoring;
using LpaFunctions.Pipeline.Tests.Scoring;
using LpaFunctions.Reading.Fields;
using static LpaFunctions.Pipeline.Tests.Scoring.ScoringServices;

namespace LpaFunctions.Pipeline.Tests.Assessing;

public sealed class ConfirmSureTests : IAsyncDisposable
{
    private static readonly ReliabilityCurve Good = new(EvidenceFieldReader.Version, Read: 20_000, Wrong: 2);
    private static readonly ReliabilityCurve Weak = new(EvidenceFieldReader.Version, Read: 5_089, Wrong: 1);
    private readonly ScoringServices _services = new();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    // The figures of today: should this fail because the reader is a newer one, it is to be measured, and not offered until then.
    [Fact]
    public void WhyNot_WithTheReaderOfToday_IsNothing()
    {
        var sure = new SureReadings(ReliabilityCurve.Measured);

        Assert.True(sure.IsOffered);
        Assert.Null(sure.WhyNot());
    }

    [Fact]
    public void WhyNot_SoFewMeasuredThatOneInThousandMayBeWrong_SaysWhatWasMeasured()
    {
        var sure = new SureReadings(Weak);

        Assert.False(sure.IsOffered);
        Assert.Contains("1 จาก 5,089", sure.WhyNot(), StringComparison.Ordinal);
        Assert.Contains("1.1", sure.WhyNot(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_NotOffered_DecidesNothing()
    {
        await _services.PutPlanAsync("a.pdf", 84, 100);
        var list = await ListAsync("1.1");

        await Assert.ThrowsAsync<InvalidOperationException>(() => Step(Weak).RunAsync(Year, Lgo, list, Token));

        Assert.Empty(await HistoryAsync());
    }

    [Fact]
    public async Task RunAsync_ReadSurely_IsConfirmedWithOneEntryEach()
    {
        await _services.PutPlanAsync("a.pdf", 84, 100);
        var list = await ListAsync("1.1");

        var answers = await Step(Good).RunAsync(Year, Lgo, list, Token);

        Assert.Equal(DecisionStatus.Accepted, Assert.Single(answers!).Status);
        Assert.Equal(DecisionKind.Confirm, Assert.Single(await HistoryAsync()).Kind);
    }

    [Fact]
    public async Task RunAsync_ReadLessSurely_IsLeftToALook()
    {
        await _services.PutPlanAsync("a.pdf", 84, 100, 0.9m);
        var list = await ListAsync("1.1");

        var answers = await Step(Good).RunAsync(Year, Lgo, list, Token);

        Assert.NotEqual(DecisionStatus.Accepted, Assert.Single(answers!).Status);
        Assert.Empty(await HistoryAsync());
    }

    [Fact]
    public async Task RunAsync_EvidenceArrivedMeanwhile_IsLeftToALook()
    {
        await _services.PutPlanAsync("a.pdf", 84, 100);
        var list = await ListAsync("1.1");
        await _services.PutPlanAsync("b.pdf", 84, 100, 0.97m);

        var answers = await Step(Good).RunAsync(Year, Lgo, list, Token);

        Assert.Equal(DecisionStatus.Changed, Assert.Single(answers!).Status);
    }

    private ConfirmSure Step(ReliabilityCurve curve) =>
        new(_services.Get<LgoSnapshots>(), _services.Get<DecideIndicators>(), new SureReadings(curve));

    private async Task<DecisionList> ListAsync(string indicator)
    {
        var version = await _services.VersionAsync(indicator);
        return new DecisionList(
            "ผู้ประเมิน",
            [
                new DecisionRequest
                {
                    Indicator = Id(indicator),
                    Kind = DecisionKind.Confirm,
                    IfMatch = version,
                },
            ]
        );
    }

    private Task<IReadOnlyList<AssessorDecision>> HistoryAsync() =>
        _services.Get<LgoRecords>().ListDecisionsAsync(Year, Lgo, Id("1.1"), Token);

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
