using LpaFunctions.App.Triggers;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Queues;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Evidence;

/// <summary>Evidence that waited until storage or the database came back, or that a walk over the container found.</summary>
public sealed class RetryEvidenceFunction(EvidenceRuns runs)
{
    [Function("RetryEvidence")]
    public Task RunAsync([QueueTrigger(TriggerSettings.RetryQueue)] string message, CancellationToken cancellationToken) =>
        runs.RunAsync(EvidenceRetry.Parse(message).Path, cancellationToken);
}
