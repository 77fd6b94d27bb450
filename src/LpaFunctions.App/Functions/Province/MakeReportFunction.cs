using LpaFunctions.App.Triggers;
using LpaFunctions.Pipeline.Reports;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Province;

/// <summary>Makes the long reports that were asked for.</summary>
public sealed class MakeReportFunction(RequestReport step)
{
    [Function("MakeReport")]
    public Task RunAsync([QueueTrigger(TriggerSettings.ReportQueue)] string message, CancellationToken cancellationToken) =>
        step.MakeAsync(message, cancellationToken);
}
