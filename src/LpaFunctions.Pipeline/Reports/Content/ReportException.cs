namespace LpaFunctions.Pipeline.Reports.Content;

/// <summary>A report that cannot be made as it was asked for. The message is Thai with the English term, and says what to do.</summary>
/// <param name="notFound">True where something does not exist, false where the request is wrong.</param>
public sealed class ReportException(string message, bool notFound = false) : Exception(message)
{
    public bool NotFound { get; } = notFound;
}
