using LpaFunctions.Embedded.State;
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
    public async Task RunAsync_AwayAgain_SaysSinceWhenItWaitsAndPausesLonger()
    {
        var twelveHours = DateTimeOffset.UtcNow.AddHours(-12);
        var waiting = WaitingMessage.From("""{"v":1,"path":"2568/3400102/1.1/a.pdf"}""", twelveHours);

        await RunAsync(failures: int.MaxValue, new TimeoutException("away"), waiting);

        var (body, pause) = Assert.Single(Waiting());
        Assert.Equal(waiting, body);
        Assert.InRange(pause, TimeSpan.FromMinutes(59), TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task RunAsync_AwayForMoreThanADay_IsThrownSoThatItIsSeen()
    {
        var waiting = WaitingMessage.From("""{"v":1,"path":"a"}""", DateTimeOffset.UtcNow.AddHours(-25));

        await Assert.ThrowsAsync<TimeoutException>(() => RunAsync(failures: int.MaxValue, new TimeoutException("away"), waiting));

        Assert.Empty(Waiting());
    }

    [Fact]
    public async Task RunForEverAsync_AwayForMoreThanADay_StillWaits()
    {
        var waiting = WaitingMessage.From("""{"v":1}""", DateTimeOffset.UtcNow.AddDays(-3));

        await _pipeline
            .Get<Patience>()
            .RunForEverAsync(Queue, waiting, () => Task.FromException(new TimeoutException("away")), PipelineUnderTest.Stop);

        Assert.Single(Waiting());
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

    private Task RunAsync(int failures, Exception failure, string message = "m") =>
        _pipeline
            .Get<Patience>()
            .RunAsync(
                Queue,
                message,
                () => ++_tries <= failures ? Task.FromException(failure) : Task.CompletedTask,
                PipelineUnderTest.Stop
            );

    /// <summary>The messages, seen or not, and for how long each stays unseen.</summary>
    private List<(string Body, TimeSpan Pause)> Waiting()
    {
        var now = DateTimeOffset.UtcNow;
        return _pipeline
            .Get<SqliteStateFile>()
            .Read(c =>
                c.All(
                    "SELECT body, visible_at FROM messages WHERE queue = ?1",
                    row => (row.Text(0), DateTimeOffset.FromUnixTimeMilliseconds(row.Number(1)) - now),
                    Queue
                )
            );
    }

    private Task<long> WaitingAsync() => _pipeline.Queue.CountAsync(Queue, PipelineUnderTest.Stop);
}
