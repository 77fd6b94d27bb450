using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.Hosting;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions;

/// <summary>Long reports that the host gave up become records.</summary>
public sealed class MakeReportPoisonFunction(RecordPoison step, PipelineOptions options)
{
    [Function("MakeReportPoison")]
    public Task RunAsync([QueueTrigger(Settings.ReportPoisonQueue)] string message, CancellationToken cancellationToken) =>
        step.RunAsync(options.ReportQueue, message, cancellationToken);
}
