using LpaFunctions.App.Triggers;
using LpaFunctions.Pipeline.Publishing;
using LpaFunctions.Pipeline.Publishing.Sites;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Province;

/// <summary>Publishes every province whose announced results changed since its last bundle, then the pages that people read.</summary>
public sealed class PublishResultsFunction(PublishResults step, PublishSite site)
{
    [Function("PublishResults")]
    public async Task RunAsync([TimerTrigger(TriggerSettings.PublishSchedule)] TimerInfo timer, CancellationToken cancellationToken)
    {
        await step.RunAsync(cancellationToken);
        await site.RunAsync(cancellationToken);
    }
}
