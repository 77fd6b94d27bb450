namespace LpaFunctions.Reading.Programs;

/// <summary>A child program failed, or was ended for its limits.</summary>
/// <param name="isTooSlow">It was ended because its time was over.</param>
public sealed class ChildProgramException(bool isTooSlow, string message) : Exception(message)
{
    public bool IsTooSlow { get; } = isTooSlow;
}
