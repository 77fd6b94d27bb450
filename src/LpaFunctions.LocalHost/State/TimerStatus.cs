namespace LpaFunctions.LocalHost.State;

/// <param name="Next">When it is due after that: a start later than this runs at once.</param>
public sealed record TimerStatus(DateTimeOffset Last, DateTimeOffset Next);
