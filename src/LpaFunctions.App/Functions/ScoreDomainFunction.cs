using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Scoring;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions;

/// <summary>Computes one domain of one LGO.</summary>
public sealed class ScoreDomainFunction(ScoreDomain step)
{
    [Function("ScoreDomain")]
    public Task RunAsync([QueueTrigger(Settings.ScoreQueue)] string message, CancellationToken cancellationToken) =>
        step.RunAsync(ScoreRequest.Parse(message), cancellationToken);
}
