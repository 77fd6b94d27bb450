using LpaFunctions.App.Triggers;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Scoring;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Assessing;

/// <summary>Computes one domain of one LGO.</summary>
public sealed class ScoreDomainFunction(ScoreDomain step)
{
    [Function("ScoreDomain")]
    public Task RunAsync([QueueTrigger(TriggerSettings.ScoreQueue)] string message, CancellationToken cancellationToken) =>
        step.RunAsync(ScoreRequest.Parse(message), cancellationToken);
}
