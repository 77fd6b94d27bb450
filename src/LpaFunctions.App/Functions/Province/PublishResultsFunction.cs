using LpaFunctions.App.Triggers;
using LpaFunctions.Pipeline.Publishing;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Province;

/// <summary>Publishes every province whose announced results changed since its last bundle.</summary>
public sealed class PublishResultsFunction(PublishResults step)
{
    [Function("PublishResults")]
    public Task RunAsync([TimerTrigger(TriggerSettings.PublishSchedule)] TimerInfo timer, CancellationToken cancellationToken) =>
        step.RunAsync(cancellationToken);
}
