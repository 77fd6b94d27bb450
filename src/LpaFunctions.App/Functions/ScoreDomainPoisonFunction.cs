using LpaFunctions.Pipeline.Operating;
using LpaFunctions.Pipeline.Settings;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions;

/// <summary>Score requests that the host gave up become records.</summary>
public sealed class ScoreDomainPoisonFunction(RecordPoison step, PipelineOptions options)
{
    [Function("ScoreDomainPoison")]
    public Task RunAsync([QueueTrigger(Settings.ScorePoisonQueue)] string message, CancellationToken cancellationToken) =>
        step.RunAsync(options.ScoreQueue, message, cancellationToken);
}
