using LpaFunctions.Pipeline.Publishing;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions;

/// <summary>Publishes every province whose announced results changed since its last bundle.</summary>
public sealed class PublishResultsFunction(PublishResults step)
{
    [Function("PublishResults")]
    public Task RunAsync([TimerTrigger(Settings.PublishSchedule)] TimerInfo timer, CancellationToken cancellationToken) =>
        step.RunAsync(cancellationToken);
}
