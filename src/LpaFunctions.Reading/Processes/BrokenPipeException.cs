namespace LpaFunctions.Reading.Processes;

/// <summary>The other end of a reader's pipe is gone, or speaks another language.</summary>
internal sealed class BrokenPipeException(Exception? inner = null) : Exception("The pipe is broken.", inner);
