namespace LpaFunctions.Reading.Processes;

/// <summary>No reader process can be started; the file is not to blame, and the next try may find it mended.</summary>
public sealed class ReaderStartException(string message, Exception? inner = null) : IOException(message, inner);
