using LpaFunctions.Embedded.Queues;
using LpaFunctions.LocalHost.Queues;
using LpaFunctions.Testing;
using Microsoft.Extensions.Time.Testing;

namespace LpaFunctions.LocalHost.Tests.Queues;

public sealed class WorkWatchTests : IDisposable
{
    private readonly EmbeddedData _data = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly SqliteWorkQueue _queue;
    private readonly WorkWatch _watch;

    public WorkWatchTests()
    {
        _queue = new SqliteWorkQueue(_data.State, _clock);
        _watch = new WorkWatch(_clock);
        _watch.Beat("score");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LookAsync_WorkThatWaitsWhileNothingIsDone_IsStuck()
    {
        await _queue.SendAsync("score", "waits", TimeSpan.Zero, Stop);
        _clock.Advance(WorkWatch.Longest);

        Assert.Contains("score", await _watch.LookAsync(_queue, Stop), StringComparison.Ordinal);

        _watch.Beat("score");
        Assert.Null(await _watch.LookAsync(_queue, Stop));
    }

    [Fact]
    public async Task LookAsync_QuietQueueThatJustGotWork_IsNotStuck()
    {
        _clock.Advance(TimeSpan.FromHours(5));
        Assert.Null(await _watch.LookAsync(_queue, Stop));

        await _queue.SendAsync("score", "new", TimeSpan.Zero, Stop);

        Assert.Null(await _watch.LookAsync(_queue, Stop));
    }

    public void Dispose() => _data.Dispose();
}
