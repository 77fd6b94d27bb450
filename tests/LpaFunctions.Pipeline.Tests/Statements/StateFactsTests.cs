using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Scoring;
using LpaFunctions.Pipeline.Statements;
using LpaFunctions.Pipeline.Tests.Scoring;
using static LpaFunctions.Pipeline.Tests.Scoring.ScoringServices;

namespace LpaFunctions.Pipeline.Tests.Statements;

public sealed class StateFactsTests : IAsyncDisposable
{
    private readonly ScoringServices _services = new();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Fact]
    public async Task RunAsync_FactDenied_CutsItsIndicators()
    {
        await _services
            .Get<StateFacts>()
            .RunAsync(
                Year,
                Lgo,
                new FactsChange(new Dictionary<string, bool?> { ["has-market"] = false }),
                TestContext.Current.CancellationToken
            );

        var status = await _services.Get<ShowStatus>().RunAsync(Year, Lgo, TestContext.Current.CancellationToken);

        Assert.Equal(370m, status!.TotalFull);
    }

    [Fact]
    public async Task RunAsync_OneFactNamed_LeavesTheOthers()
    {
        await StateAsync(("has-market", false), ("has-school", false), ("has-road", true));

        await StateAsync(("has-school", true), ("has-road", null));

        var facts = await _services.Get<StateFacts>().GetAsync(Year, Lgo, TestContext.Current.CancellationToken);
        Assert.Equal([new("has-market", false), new("has-school", true)], facts!.Stated.OrderBy(f => f.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task RunAsync_ManyFactsAtOneMoment_KeepsEveryOne()
    {
        string[] facts = ["has-market", "has-school", "has-road", "has-child-centre"];

        await Task.WhenAll(facts.Select(f => Task.Run(() => StateAsync((f, false)))));

        var kept = await _services.Get<StateFacts>().GetAsync(Year, Lgo, TestContext.Current.CancellationToken);
        Assert.Equal(facts.Order(StringComparer.Ordinal), kept!.Stated.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task RunAsync_OneOfTwoFactsThatAreEnough_CutsOnlyWhereBothAreDenied()
    {
        await StateAsync(("has-school", false));
        var withCentre = await ResultAsync("4.7");

        await StateAsync(("has-child-centre", false));
        var withNeither = await ResultAsync("4.7");

        Assert.Equal(IndicatorState.NoData, withCentre.State);
        Assert.Equal(IndicatorState.Cut, withNeither.State);
        Assert.Contains("มีโรงเรียนในสังกัด” และไม่ได้ “มีศูนย์พัฒนาเด็กเล็กในสังกัด", withNeither.Reasons[0], StringComparison.Ordinal);
    }

    private Task<LgoFacts?> StateAsync(params (string Fact, bool? Has)[] facts) =>
        _services
            .Get<StateFacts>()
            .RunAsync(
                Year,
                Lgo,
                new FactsChange(facts.ToDictionary(f => f.Fact, f => f.Has, StringComparer.Ordinal)),
                TestContext.Current.CancellationToken
            );

    private async Task<IndicatorResult> ResultAsync(string indicator) =>
        (await _services.Get<ExplainMark>().RunAsync(Year, Lgo, Id(indicator), TestContext.Current.CancellationToken))!.Result;

    [Fact]
    public async Task RunAsync_UnknownFact_NamesTheKnownOnes()
    {
        var error = await Assert.ThrowsAsync<FormatException>(() =>
            _services
                .Get<StateFacts>()
                .RunAsync(Year, Lgo, new FactsChange(new Dictionary<string, bool?> { ["x"] = true }), TestContext.Current.CancellationToken)
        );

        Assert.Contains("has-school", error.Message, StringComparison.Ordinal);
    }
}
