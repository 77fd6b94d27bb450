namespace LpaFunctions.Pipeline.Importing.Files;

/// <summary>A file is no results table at all.</summary>
/// <param name="message">In Thai: what is wrong and what to do next.</param>
public sealed class ImportException(string message, Exception? inner = null) : Exception(message, inner);
