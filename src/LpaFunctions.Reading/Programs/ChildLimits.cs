namespace LpaFunctions.Reading.Programs;

/// <summary>What another program may cost on a stranger's bytes.</summary>
/// <param name="Kilobytes">Of address space.</param>
/// <param name="Processor">Time of the processor, which does not depend on how busy the machine is.</param>
public sealed record ChildLimits(int Kilobytes, TimeSpan Processor)
{
    /// <summary>Time by the clock: the last net, for what waits instead of working. A conversion of a second took two minutes on a machine of eighty waiting processes.</summary>
    public TimeSpan Clock { get; init; } = Processor * 3;
}
