using Azure.Storage.Blobs;
using LpaFunctions.App.Triggers;
using LpaFunctions.Pipeline.Evidence;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Evidence;

/// <summary>Evidence found by looking: the embedded host, Azurite, and plans without Event Grid. One of the twins is switched off by AzureWebJobs.{name}.Disabled.</summary>
public sealed class ExtractEvidenceByScanFunction(EvidenceRuns runs)
{
    public const string Name = "ExtractEvidenceByScan";

    /// <param name="blob">Not used, and of a type that opens nothing: the step opens the file as it is now. Null on a folder.</param>
    [Function(Name)]
    public Task RunAsync([BlobTrigger(TriggerSettings.EvidencePath)] BlobClient? blob, string path, CancellationToken cancellationToken) =>
        runs.RunAsync(path, cancellationToken);
}
