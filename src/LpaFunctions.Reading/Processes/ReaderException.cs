namespace LpaFunctions.Reading.Processes;

/// <summary>A reader process was ended by a file, or because of it.</summary>
public sealed class ReaderException(ReaderFault fault, string message) : Exception(message)
{
    public ReaderFault Fault { get; } = fault;
}
