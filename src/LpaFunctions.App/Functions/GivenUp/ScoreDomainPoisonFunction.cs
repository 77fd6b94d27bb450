using LpaFunctions.App.Triggers;
using LpaFunctions.Pipeline.GivenUp;
using LpaFunctions.Pipeline.Settings;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.GivenUp;

/// <summary>Score requests that the host gave up become records.</summary>
public sealed class ScoreDomainPoisonFunction(PoisonRuns runs, PipelineOptions options)
{
    [Function("ScoreDomainPoison")]
    public Task RunAsync([QueueTrigger(TriggerSettings.ScorePoisonQueue)] string message, CancellationToken cancellationToken) =>
        runs.RunAsync(options.ScoreQueue, message, cancellationToken);
}
