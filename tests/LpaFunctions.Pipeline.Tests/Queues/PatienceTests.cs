using LpaFunctions.Pipeline.Queues;

namespace LpaFunctions.Pipeline.Tests.Queues;

public sealed class PatienceTests : IAsyncDisposable
{
    private const string Queue = "waiting";

    private readonly PipelineUnderTest _pipeline = new(
        ("Pipeline:ShortPauses:0", "00:00:00.001"),
        ("Pipeline:ShortPauses:1", "00:00:00.001"),
        ("Pipeline:LongPause", "00:10:00")
    );

    private int _tries;

    [Fact]
    public async Task RunAsync_AwayForAMoment_TriesAgainByItself()
    {
        await RunAsync(failures: 2, new IOException("away"));

        Assert.Equal(3, _tries);
        Assert.Equal(0, await WaitingAsync());
    }

    [Fact]
    public async Task RunAsync_AwayForLonger_PutsTheMessageBackUnseenAndEndsWell()
    {
        await RunAsync(failures: int.MaxValue, new TimeoutException("away"));

        Assert.Equal(3, _tries);
        Assert.Equal(1, await WaitingAsync());
        Assert.Empty(await _pipeline.Queue.ReceiveAsync(Queue, 1, TimeSpan.FromMinutes(1), PipelineUnderTest.Stop));
    }

    [Fact]
    public async Task RunAsync_FaultOfTheMessage_IsThrownAtOnce()
    {
        await Assert.ThrowsAsync<FormatException>(() => RunAsync(failures: int.MaxValue, new FormatException("nonsense")));

        Assert.Equal(1, _tries);
        Assert.Equal(0, await WaitingAsync());
    }

    [Fact]
    public async Task RunAsync_HostStops_IsThrownSoThatTheHostKeepsTheMessage()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            _pipeline
                .Get<Patience>()
                .RunAsync(Queue, "m", () => Task.FromException(new OperationCanceledException(stopped.Token)), stopped.Token)
        );
        Assert.Equal(0, await WaitingAsync());
    }

    public ValueTask DisposeAsync() => _pipeline.DisposeAsync();

    private Task RunAsync(int failures, Exception failure) =>
        _pipeline
            .Get<Patience>()
            .RunAsync(Queue, "m", () => ++_tries <= failures ? Task.FromException(failure) : Task.CompletedTask, PipelineUnderTest.Stop);

    private Task<long> WaitingAsync() => _pipeline.Queue.CountAsync(Queue, PipelineUnderTest.Stop);
}
