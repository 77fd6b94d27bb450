using LpaFunctions.App.Triggers;
using LpaFunctions.Pipeline.Operating;
using LpaFunctions.Pipeline.Reports;
using LpaFunctions.Pipeline.Settings;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Operating;

/// <summary>Long reports that the host gave up: who asked is told, and the message becomes a record.</summary>
public sealed class MakeReportPoisonFunction(RequestReport reports, RecordPoison step, PipelineOptions options)
{
    [Function("MakeReportPoison")]
    public async Task RunAsync([QueueTrigger(TriggerSettings.ReportPoisonQueue)] string message, CancellationToken cancellationToken)
    {
        await reports.GiveUpAsync(message, cancellationToken);
        await step.RunAsync(options.ReportQueue, message, cancellationToken);
    }
}
