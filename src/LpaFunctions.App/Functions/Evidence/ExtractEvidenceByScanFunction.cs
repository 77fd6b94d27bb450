using LpaFunctions.App.Triggers;
using LpaFunctions.Pipeline.Evidence;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Evidence;

/// <summary>Evidence found by looking: the embedded host, Azurite, and plans without Event Grid. One of the twins is switched off by AzureWebJobs.{name}.Disabled.</summary>
public sealed class ExtractEvidenceByScanFunction(ExtractEvidence step)
{
    public const string Name = "ExtractEvidenceByScan";

    /// <param name="content">Not used: the step opens the file as it is now.</param>
    [Function(Name)]
    public Task RunAsync([BlobTrigger(TriggerSettings.EvidencePath)] Stream content, string path, CancellationToken cancellationToken) =>
        step.RunAsync(path, cancellationToken);
}
