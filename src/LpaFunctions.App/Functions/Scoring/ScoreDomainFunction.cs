using LpaFunctions.App.Triggers;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Scoring;
using LpaFunctions.Pipeline.Settings;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Scoring;

/// <summary>Computes one domain of one LGO.</summary>
public sealed class ScoreDomainFunction(ScoreDomain step, Patience patience, PipelineOptions options)
{
    [Function("ScoreDomain")]
    public Task RunAsync([QueueTrigger(TriggerSettings.ScoreQueue)] string message, CancellationToken cancellationToken) =>
        patience.RunAsync(
            options.ScoreQueue,
            message,
            () => step.RunAsync(ScoreRequest.Parse(message), cancellationToken),
            cancellationToken
        );
}
