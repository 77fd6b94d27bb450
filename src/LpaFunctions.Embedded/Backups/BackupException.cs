namespace LpaFunctions.Embedded.Backups;

/// <summary>A backup cannot be made or put back.</summary>
/// <param name="message">In Thai: what is wrong and what to do next.</param>
public sealed class BackupException(string message, Exception? inner = null) : IOException(message, inner);
