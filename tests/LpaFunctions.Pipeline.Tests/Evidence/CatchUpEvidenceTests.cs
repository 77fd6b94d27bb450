using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.Pipeline.Tests.Evidence;

public sealed class CatchUpEvidenceTests : IAsyncDisposable
{
    private static readonly string Plan = PipelineUnderTest.Path("1.1", "แผน.pdf");
    private readonly PipelineUnderTest _pipeline = new();

    [Fact]
    public async Task RunAsync_FilesThatNoEventToldOf_AreSentAndThenDone()
    {
        await _pipeline.PutAsync(Plan, PipelineUnderTest.Projects(10, 8));
        await _pipeline.PutAsync("ผิดที่.pdf", "x");

        Assert.Equal(2, await WalkAsync());
        await RetryAsync();

        Assert.Equal(0, await WalkAsync());
        Assert.NotNull((await _pipeline.Records.GetOutcomeAsync(Plan, PipelineUnderTest.Stop)).Value?.Reading);
    }

    [Fact]
    public async Task RunAsync_NewVersionOfTheSameText_IsDoneAfterOneLook()
    {
        await _pipeline.DropAsync(Plan, PipelineUnderTest.Projects(10, 8));
        await WalkAsync();
        await Task.Delay(20, PipelineUnderTest.Stop);
        await _pipeline.PutAsync(Plan, PipelineUnderTest.Projects(10, 8));

        Assert.Equal(1, await WalkAsync());
        await RetryAsync();

        Assert.Equal(0, await WalkAsync());
    }

    [Fact]
    public async Task RunAsync_WorkOfTheLastWalkIsLeft_SendsNothing()
    {
        await _pipeline.PutAsync(Plan, PipelineUnderTest.Projects(10, 8));

        Assert.Equal(1, await WalkAsync());

        Assert.Equal(0, await WalkAsync());
        Assert.Equal(1, await _pipeline.Queue.CountAsync(Options.RetryQueue, PipelineUnderTest.Stop));
    }

    [Fact]
    public async Task RunAsync_FileThatIsGoneWithoutAnEvent_IsSentToTheQueueOfDeletions()
    {
        await _pipeline.DropAsync(Plan, PipelineUnderTest.Projects(10, 8));
        await _pipeline.DropAsync(PipelineUnderTest.Path("1.1", "อื่น.pdf"), PipelineUnderTest.Projects(10, 8));
        await _pipeline.Get<IEvidenceStore>().DeleteAsync(Plan, PipelineUnderTest.Stop);

        await WalkAsync();

        var message = Assert.Single(await _pipeline.Queue.PeekAsync(Options.DeletedQueue, 32, PipelineUnderTest.Stop));
        Assert.Equal(Plan, EvidenceDeleted.Parse(message.Body).Path);
    }

    public ValueTask DisposeAsync() => _pipeline.DisposeAsync();

    private PipelineOptions Options => _pipeline.Get<PipelineOptions>();

    private Task<int> WalkAsync() => _pipeline.Get<CatchUpEvidence>().RunAsync(PipelineUnderTest.Stop);

    private async Task RetryAsync()
    {
        foreach (var message in await _pipeline.Queue.ReceiveAsync(Options.RetryQueue, 32, TimeSpan.FromMinutes(5), PipelineUnderTest.Stop))
        {
            await _pipeline.Get<EvidenceRuns>().RunAsync(EvidenceRetry.Parse(message.Body).Path, PipelineUnderTest.Stop);
            await _pipeline.Queue.DeleteAsync(Options.RetryQueue, message, PipelineUnderTest.Stop);
        }
    }
}
