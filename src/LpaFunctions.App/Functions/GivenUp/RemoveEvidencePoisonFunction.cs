using LpaFunctions.App.Triggers;
using LpaFunctions.Pipeline.GivenUp;
using LpaFunctions.Pipeline.Settings;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.GivenUp;

/// <summary>Deletions that the host gave up become records.</summary>
public sealed class RemoveEvidencePoisonFunction(PoisonRuns runs, PipelineOptions options)
{
    [Function("RemoveEvidencePoison")]
    public Task RunAsync([QueueTrigger(TriggerSettings.DeletedPoisonQueue)] string message, CancellationToken cancellationToken) =>
        runs.RunAsync(options.DeletedQueue, message, cancellationToken);
}
