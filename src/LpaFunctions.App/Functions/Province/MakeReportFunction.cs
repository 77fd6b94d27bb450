using LpaFunctions.App.Triggers;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Reports;
using LpaFunctions.Pipeline.Settings;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Province;

/// <summary>Makes the long reports that were asked for.</summary>
public sealed class MakeReportFunction(RequestReport step, Patience patience, PipelineOptions options)
{
    [Function("MakeReport")]
    public Task RunAsync([QueueTrigger(TriggerSettings.ReportQueue)] string message, CancellationToken cancellationToken) =>
        patience.RunAsync(options.ReportQueue, message, () => step.MakeAsync(message, cancellationToken), cancellationToken);
}
