using LpaFunctions.App.Triggers;
using LpaFunctions.Pipeline.GivenUp;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.GivenUp;

/// <summary>Evidence files that the blob trigger gave up become records, and rejections that their officer sees.</summary>
public sealed class BlobPoisonFunction(PoisonRuns runs)
{
    [Function("BlobPoison")]
    public Task RunAsync([QueueTrigger(TriggerSettings.BlobPoisonQueue)] string message, CancellationToken cancellationToken) =>
        runs.RunAsync(RecordPoison.BlobQueue, message, cancellationToken);
}
