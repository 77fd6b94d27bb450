namespace LpaFunctions.Embedded.State;

/// <summary>The state file cannot be worked on as it lies there. Nothing was changed.</summary>
/// <param name="message">In Thai: what is wrong and what to do next.</param>
public sealed class StateFileException(StateFileFault fault, string message, Exception? inner = null) : IOException(message, inner)
{
    public StateFileFault Fault => fault;
}
