namespace LpaFunctions.Pipeline.Tests.Retention;

/// <summary>A clock on which every wait is over at once, and everything that is known is a minute old.</summary>
internal sealed class HurriedClock : TimeProvider
{
    private long _minutes;

    public override long TimestampFrequency => 1;

    public override long GetTimestamp() => 60 * Interlocked.Increment(ref _minutes);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, TimeSpan.Zero, period);
}
