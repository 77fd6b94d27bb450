namespace LpaFunctions.CommandLine;

/// <summary>The input or the data is wrong: the program prints the message on standard error and exits 1.</summary>
/// <param name="message">In Thai: what is wrong and what to do next.</param>
public sealed class CommandFailedException(string message, Exception? inner = null) : Exception(message, inner);
