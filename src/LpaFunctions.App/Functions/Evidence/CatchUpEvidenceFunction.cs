using LpaFunctions.App.Triggers;
using LpaFunctions.Pipeline.Evidence;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Evidence;

/// <summary>Finds evidence that no event told of.</summary>
public sealed class CatchUpEvidenceFunction(CatchUpEvidence step)
{
    [Function("CatchUpEvidence")]
    public Task RunAsync([TimerTrigger(TriggerSettings.CatchUpSchedule)] TimerInfo timer, CancellationToken cancellationToken) =>
        step.RunAsync(cancellationToken);
}
