using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Scoring;
using static LpaFunctions.Pipeline.Tests.Scoring.ScoringServices;

namespace LpaFunctions.Pipeline.Tests.Scoring;

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
                new LgoFacts(new Dictionary<string, bool> { ["has-market"] = false }),
                TestContext.Current.CancellationToken
            );

        var status = await _services.Get<ShowStatus>().RunAsync(Year, Lgo, TestContext.Current.CancellationToken);

        Assert.Equal(370m, status!.TotalFull);
    }

    [Fact]
    public async Task RunAsync_UnknownFact_NamesTheKnownOnes()
    {
        var error = await Assert.ThrowsAsync<FormatException>(() =>
            _services
                .Get<StateFacts>()
                .RunAsync(Year, Lgo, new LgoFacts(new Dictionary<string, bool> { ["x"] = true }), TestContext.Current.CancellationToken)
        );

        Assert.Contains("has-school", error.Message, StringComparison.Ordinal);
    }
}
