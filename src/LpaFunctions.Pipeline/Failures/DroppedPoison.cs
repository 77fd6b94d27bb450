namespace LpaFunctions.Pipeline.Failures;

/// <summary>A message that an operator dropped: it is not worked on any more, and this record stays.</summary>
public sealed record DroppedPoison
{
    /// <summary>As it was given up.</summary>
    public required PoisonRecord Message { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }

    /// <summary>In the operator's words; the officer of the file reads it too.</summary>
    public required string Reason { get; init; }
}
