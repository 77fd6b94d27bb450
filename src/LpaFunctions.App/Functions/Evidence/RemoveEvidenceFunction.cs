using LpaFunctions.App.Triggers;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Settings;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Evidence;

/// <summary>Evidence that was deleted: Event Grid writes the queue on Azure, the rescan of the embedded host does there.</summary>
public sealed class RemoveEvidenceFunction(RemoveEvidence step, Patience patience, PipelineOptions options)
{
    [Function("RemoveEvidence")]
    public Task RunAsync([QueueTrigger(TriggerSettings.DeletedQueue)] string message, CancellationToken cancellationToken) =>
        patience.RunAsync(
            options.DeletedQueue,
            message,
            () => step.RunAsync(EvidenceDeleted.Parse(message).Path, cancellationToken),
            cancellationToken
        );
}
