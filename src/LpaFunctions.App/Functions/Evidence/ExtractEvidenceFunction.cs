using LpaFunctions.App.Triggers;
using LpaFunctions.Pipeline.Evidence;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Evidence;

/// <summary>Evidence announced by Event Grid: the only blob trigger of Flex Consumption. Its twin scans.</summary>
public sealed class ExtractEvidenceFunction(ExtractEvidence step)
{
    public const string Name = "ExtractEvidence";

    /// <param name="content">Not used: the step opens the file as it is now, which may be newer than the event.</param>
    [Function(Name)]
    public Task RunAsync(
        [BlobTrigger(TriggerSettings.EvidencePath, Source = BlobTriggerSource.EventGrid)] Stream content,
        string path,
        CancellationToken cancellationToken
    ) => step.RunAsync(path, cancellationToken);
}
