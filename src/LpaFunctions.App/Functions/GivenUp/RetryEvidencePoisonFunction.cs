using LpaFunctions.App.Triggers;
using LpaFunctions.Pipeline.GivenUp;
using LpaFunctions.Pipeline.Settings;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.GivenUp;

/// <summary>Evidence that failed in the queue of retries too becomes a record.</summary>
public sealed class RetryEvidencePoisonFunction(PoisonRuns runs, PipelineOptions options)
{
    [Function("RetryEvidencePoison")]
    public Task RunAsync([QueueTrigger(TriggerSettings.RetryPoisonQueue)] string message, CancellationToken cancellationToken) =>
        runs.RunAsync(options.RetryQueue, message, cancellationToken);
}
