namespace LpaFunctions.Reading.Processes.Inside;

/// <summary>In a reader process: its memory ran out over a file. The process is not used again.</summary>
public sealed class ReaderMemoryException(string message, Exception inner) : Exception(message, inner);
