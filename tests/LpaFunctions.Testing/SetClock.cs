namespace LpaFunctions.Testing;

/// <summary>A clock that somebody sets while the machine's count of time goes on: timers and stamps keep to the count.</summary>
public sealed class SetClock(TimeProvider machine) : TimeProvider
{
    /// <summary>How far the clock is ahead of the machine.</summary>
    public TimeSpan Ahead { get; set; }

    public override long TimestampFrequency => machine.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => machine.GetUtcNow() + Ahead;

    public override long GetTimestamp() => machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        machine.CreateTimer(callback, state, dueTime, period);
}
