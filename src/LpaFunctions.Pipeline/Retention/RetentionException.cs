namespace LpaFunctions.Pipeline.Retention;

/// <summary>A year may not be deleted; the message says in Thai why and what to do.</summary>
public sealed class RetentionException(string message) : Exception(message);
