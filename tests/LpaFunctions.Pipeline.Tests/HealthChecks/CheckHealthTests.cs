using LpaFunctions.Pipeline.GivenUp;
using LpaFunctions.Pipeline.HealthChecks;
using LpaFunctions.Pipeline.Publishing;

namespace LpaFunctions.Pipeline.Tests.HealthChecks;

public sealed class CheckHealthTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_AllInOrder_TellsWhatWasGivenUpAndWhenItPublished()
    {
        await using var pipeline = new PipelineUnderTest();
        await pipeline.Get<RecordPoison>().RunAsync("score-domain", "broken", Stop);
        await pipeline.Get<PublishResults>().RunAsync(Stop);

        var health = await pipeline.Get<CheckHealth>().RunAsync(Stop);

        Assert.Equal(Health.Ok, health.Status);
        Assert.Equal(1, health.GivenUp);
        Assert.NotNull(health.PublishedAt);
        Assert.Null(health.Since);
    }

    [Fact]
    public async Task RunAsync_StateFileThatWasRemoved_IsToldWithoutItsPath()
    {
        await using var pipeline = new PipelineUnderTest();
        await pipeline.Queue.CountAsync("score-domain", Stop);
        File.Delete(pipeline.Folders.StateFile);

        var health = await pipeline.Get<CheckHealth>().RunAsync(Stop);

        Assert.NotEqual(Health.Ok, health.Status);
        Assert.NotNull(health.Since);
        Assert.Contains("state.db", Assert.Single(health.Problems), StringComparison.Ordinal);
        Assert.DoesNotContain(pipeline.Folders.DataFolder, health.Problems[0], StringComparison.Ordinal);
    }
}
