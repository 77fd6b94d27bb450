using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Assessing;
using LpaFunctions.Pipeline.Decisions;
using LpaFunctions.Pipeline.Scoring;
using LpaFunctions.Pipeline.Tests.Scoring;
using static LpaFunctions.Pipeline.Tests.Scoring.ScoringServices;

namespace LpaFunctions.Pipeline.Tests.Assessing;

public sealed class AssessorQueueTests : IAsyncDisposable
{
    private readonly ScoringServices _services = new();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Theory]
    [InlineData(0.95, TaskKind.Ready)]
    [InlineData(0.90, TaskKind.Unsure)]
    [InlineData(0.60, TaskKind.Withheld)]
    public async Task From_WhatWasRead_GoesByHowSureItIs(double confidence, TaskKind expected)
    {
        await _services.PutPlanAsync("a.pdf", 84, 100, (decimal)confidence);

        Assert.Equal(expected, (await TaskAsync("1.1")).Kind);
    }

    [Fact]
    public async Task From_NothingHandedIn_IsNoData() => Assert.Equal(TaskKind.NoData, (await TaskAsync("1.1")).Kind);

    [Fact]
    public async Task From_Decided_IsSettledUntilTheEvidenceChanges()
    {
        await _services.PutPlanAsync("a.pdf", 84, 100);
        await DecideAsync(DecisionKind.Confirm);
        var decided = (await TaskAsync("1.1")).Kind;

        await _services.PutPlanAsync("b.pdf", 84, 100);

        Assert.Equal(TaskKind.Settled, decided);
        Assert.Equal(TaskKind.Changed, (await TaskAsync("1.1")).Kind);
    }

    [Fact]
    public async Task From_SentBack_WaitsForTheLgoUntilItHandsIn()
    {
        await _services.PutPlanAsync("a.pdf", 84, 100);
        await DecideAsync(DecisionKind.SendBack);
        var waiting = (await TaskAsync("1.1")).Kind;

        await _services.PutPlanAsync("b.pdf", 84, 100);

        Assert.Equal(TaskKind.Waiting, waiting);
        Assert.Equal(TaskKind.Changed, (await TaskAsync("1.1")).Kind);
    }

    [Fact]
    public async Task From_Reopened_IsOpenAgain()
    {
        await _services.PutPlanAsync("a.pdf", 84, 100);
        await DecideAsync(DecisionKind.Confirm);

        await DecideAsync(DecisionKind.Reopen);

        Assert.Equal(TaskKind.Ready, (await TaskAsync("1.1")).Kind);
    }

    [Fact]
    public async Task From_AnLgo_PutsWhatAPersonMustDecideFirst()
    {
        await _services.PutPlanAsync("a.pdf", 84, 100, 0.6m);

        var kinds = AssessorQueue.From(await NowAsync()).Tasks.Select(task => task.Kind).ToList();

        Assert.Equal(TaskKind.Withheld, kinds[0]);
        Assert.Equal(kinds.Order(), kinds);
    }

    private async Task DecideAsync(DecisionKind kind)
    {
        var request = new DecisionRequest
        {
            Indicator = Id("1.1"),
            Kind = kind,
            Reason = "ทดสอบ",
            IfMatch = await _services.VersionAsync("1.1"),
        };

        var answer = await _services.DecideAsync(request);

        Assert.Equal(DecisionStatus.Accepted, answer.Status);
    }

    private async Task<AssessorTask> TaskAsync(string indicator) =>
        AssessorQueue.From(await NowAsync()).Tasks.Single(task => task.Indicator == Id(indicator));

    private async Task<LgoSnapshot> NowAsync() =>
        (await _services.Get<LgoSnapshots>().LoadAsync(Year, Lgo, TestContext.Current.CancellationToken))!;
}
