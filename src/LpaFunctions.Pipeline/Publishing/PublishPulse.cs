namespace LpaFunctions.Pipeline.Publishing;

/// <summary>When this process last looked for announced results and had published all of them.</summary>
public sealed class PublishPulse(TimeProvider clock)
{
    private long _ticks;

    /// <summary>Null where it has not yet.</summary>
    public DateTimeOffset? At => Interlocked.Read(ref _ticks) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    public void Beat() => Interlocked.Exchange(ref _ticks, clock.GetUtcNow().UtcTicks);
}
