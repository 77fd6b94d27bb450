using LpaFunctions.Embedded.Queues;
using LpaFunctions.Embedded.Settings;
using LpaFunctions.Embedded.State;
using LpaFunctions.LocalHost.State;
using LpaFunctions.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace LpaFunctions.LocalHost.Tests.State;

public sealed class ClockStepsTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _machine = new(Start);
    private readonly SetClock _clock;
    private readonly SqliteStateFile _file;
    private readonly SqliteWorkQueue _queue;

    public ClockStepsTests()
    {
        _clock = new SetClock(_machine) { Ahead = TimeSpan.FromDays(30) };
        _file = new SqliteStateFile(new EmbeddedOptions { DataFolder = _folder.FullPath });
        _queue = new SqliteWorkQueue(_file, _clock);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ExecuteAsync_ClockThatIsPutBack_BringsWaitingMessagesAlong()
    {
        await _queue.SendAsync("score", "waits", TimeSpan.FromMinutes(1), Token);
        using var steps = new ClockSteps(_file, _clock, NullLogger<ClockSteps>.Instance);
        await steps.StartAsync(Token);

        _clock.Ahead = TimeSpan.Zero;
        await UntilAsync(() => VisibleAt() < Start.AddDays(1));
        await steps.StopAsync(Token);

        Assert.Empty(await _queue.ReceiveAsync("score", 1, TimeSpan.FromMinutes(1), Token));
        _machine.Advance(TimeSpan.FromMinutes(1));
        Assert.Single(await _queue.ReceiveAsync("score", 1, TimeSpan.FromMinutes(1), Token));
    }

    [Fact]
    public async Task ReleaseAsync_MessageOfAClockThatWasAhead_IsDue()
    {
        await _queue.SendAsync("score", "far", TimeSpan.FromMinutes(1), Token);
        await _queue.SendAsync("score", "soon", TimeSpan.FromMinutes(1) - TimeSpan.FromDays(30), Token);

        _clock.Ahead = TimeSpan.Zero;
        await new HeldMessages(_file, _clock).ReleaseAsync(Token);

        Assert.Equal("far", Assert.Single(await _queue.ReceiveAsync("score", 9, TimeSpan.FromMinutes(1), Token)).Body);
    }

    public void Dispose()
    {
        _file.Dispose();
        _folder.Dispose();
    }

    private DateTimeOffset VisibleAt() =>
        DateTimeOffset.FromUnixTimeMilliseconds(_file.Read(c => c.Number("SELECT visible_at FROM messages")) ?? 0);

    private async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            _machine.Advance(TimeSpan.FromSeconds(10));
            await Task.Delay(5, Token);
        }
    }
}
