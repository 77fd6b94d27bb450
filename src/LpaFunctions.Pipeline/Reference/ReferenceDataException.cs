namespace LpaFunctions.Pipeline.Reference;

/// <summary>
/// A rule book or the registry cannot be used as it stands. Transient: the work waits in its queue until the office has mended the file.
/// The message is for the office, in Thai, and names file, line and rule.
/// </summary>
public sealed class ReferenceDataException(string message, Exception? inner = null) : Exception(message, inner);
