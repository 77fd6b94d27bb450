namespace LpaFunctions.Reading.Files;

/// <summary>A file that holds nothing that can be read.</summary>
/// <param name="message">In Thai: what is wrong and what to do next.</param>
public sealed class FileException(FileFault fault, string message) : Exception(message)
{
    public FileFault Fault { get; } = fault;
}
