namespace LpaFunctions.Pipeline.Publishing.Ckan;

/// <summary>The portal refused, or the record is not complete.</summary>
/// <param name="message">In Thai: what is wrong and what to do next; never the key.</param>
public sealed class CkanException(string message, Exception? inner = null) : Exception(message, inner);
