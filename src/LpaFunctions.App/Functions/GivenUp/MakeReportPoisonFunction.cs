using LpaFunctions.App.Triggers;
using LpaFunctions.Pipeline.GivenUp;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Reports;
using LpaFunctions.Pipeline.Settings;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.GivenUp;

/// <summary>Long reports that the host gave up: who asked is told, and the message becomes a record.</summary>
public sealed class MakeReportPoisonFunction(RequestReport reports, PoisonRuns runs, Patience patience, PipelineOptions options)
{
    [Function("MakeReportPoison")]
    public async Task RunAsync([QueueTrigger(TriggerSettings.ReportPoisonQueue)] string message, CancellationToken cancellationToken)
    {
        var poison = options.ReportQueue + PoisonRuns.Suffix;
        await patience.RunForEverAsync(poison, message, () => reports.GiveUpAsync(message, cancellationToken), cancellationToken);
        await runs.RunAsync(options.ReportQueue, message, cancellationToken);
    }
}
