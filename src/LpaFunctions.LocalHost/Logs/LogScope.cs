using LpaFunctions.Pipeline.Evidence.Names;

namespace LpaFunctions.LocalHost.Logs;

/// <summary>What the lines of one request, or about one file, have in common.</summary>
public static class LogScope
{
    /// <summary>Header of an answer by which the caller names their request to whoever runs the host.</summary>
    public const string RequestHeader = "x-request-id";

    public static IDisposable? OfRequest(ILogger logger, HttpContext context)
    {
        context.Response.Headers[RequestHeader] = context.TraceIdentifier;
        return logger.BeginScope("request {RequestId}", context.TraceIdentifier);
    }

    public static IDisposable? OfEvidence(ILogger logger, string path) => logger.BeginScope("evidence {EvidenceId}", EvidenceIds.Id(path));
}
