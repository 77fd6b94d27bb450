namespace LpaFunctions.Pipeline.Announcing;

/// <summary>Results cannot be announced as asked.</summary>
/// <param name="message">In Thai: what is wrong and what to do next.</param>
public sealed class AnnouncementException(string message) : Exception(message);
