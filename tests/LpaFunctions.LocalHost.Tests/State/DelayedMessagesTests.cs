using LpaFunctions.Embedded.Queues;
using LpaFunctions.Embedded.Settings;
using LpaFunctions.Embedded.State;
using LpaFunctions.LocalHost.Queues;
using LpaFunctions.LocalHost.State;
using LpaFunctions.Testing;
using Microsoft.Extensions.Time.Testing;

namespace LpaFunctions.LocalHost.Tests.State;

public sealed class DelayedMessagesTests : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly QueueSignals _signals = new();
    private readonly SqliteStateFile _file;
    private readonly SqliteWorkQueue _queue;

    public DelayedMessagesTests()
    {
        _file = new SqliteStateFile(new EmbeddedOptions { DataFolder = _folder.FullPath });
        _queue = new SqliteWorkQueue(_file, _clock);
    }

    [Fact]
    public async Task BringForwardAsync_MessageThatWaits_IsDueAtOnceAndSignalled()
    {
        await _queue.SendAsync("score", "waits", Minute, Token);
        await _queue.SendAsync("other", "waits", Minute, Token);

        await new DelayedMessages(_file, _signals, _clock).BringForwardAsync("score", Token);

        Assert.Equal("waits", Assert.Single(await _queue.ReceiveAsync("score", 9, Minute, Token)).Body);
        Assert.Empty(await _queue.ReceiveAsync("other", 9, Minute, Token));
        Assert.True(await _signals.WaitAsync("score", TimeSpan.Zero, TimeProvider.System, Token));
    }

    [Fact]
    public async Task BringForwardAsync_MessageThatFailedOrIsInWork_KeepsItsTime()
    {
        await _queue.SendAsync("score", "failed", TimeSpan.Zero, Token);
        await _queue.ReleaseAsync("score", Assert.Single(await _queue.ReceiveAsync("score", 1, Minute, Token)), Minute, Token);

        await _queue.SendAsync("score", "in work", TimeSpan.Zero, Token);

        Assert.Single(await _queue.ReceiveAsync("score", 1, Minute, Token));

        await new DelayedMessages(_file, _signals, _clock).BringForwardAsync("score", Token);

        Assert.Empty(await _queue.ReceiveAsync("score", 9, Minute, Token));

        _clock.Advance(Minute);

        Assert.Equal(2, (await _queue.ReceiveAsync("score", 9, Minute, Token)).Count);
    }

    public void Dispose()
    {
        _file.Dispose();
        _folder.Dispose();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
