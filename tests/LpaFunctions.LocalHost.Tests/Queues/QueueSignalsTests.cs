using LpaFunctions.LocalHost.Queues;
using Microsoft.Extensions.Time.Testing;

namespace LpaFunctions.LocalHost.Tests.Queues;

public sealed class QueueSignalsTests
{
    private const string Queue = "score";
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly FakeTimeProvider _clock = new();
    private readonly QueueSignals _signals = new();

    [Fact]
    public async Task RaiseAfter_UntilItIsDue_WakesNobody()
    {
        _signals.RaiseAfter(Queue, Second, _clock);

        _clock.Advance(Second / 2);

        Assert.False(await IsRaisedAsync());
    }

    [Fact]
    public async Task RaiseAfter_ManyForOneMoment_WakeOnce()
    {
        _signals.RaiseAfter(Queue, Second, _clock);
        _clock.Advance(Second / 2);
        _signals.RaiseAfter(Queue, Second, _clock);

        _clock.Advance(Second / 2);
        var first = await IsRaisedAsync();
        _clock.Advance(Second / 2);
        var second = await IsRaisedAsync();

        Assert.Equal((true, false), (first, second));
    }

    [Fact]
    public async Task RaiseAfter_SoonerThanWhatIsComing_WakesThen()
    {
        _signals.RaiseAfter(Queue, 2 * Second, _clock);
        _signals.RaiseAfter(Queue, Second, _clock);

        _clock.Advance(Second);

        Assert.True(await IsRaisedAsync());
    }

    private Task<bool> IsRaisedAsync() =>
        _signals.WaitAsync(Queue, TimeSpan.Zero, TimeProvider.System, TestContext.Current.CancellationToken);
}
