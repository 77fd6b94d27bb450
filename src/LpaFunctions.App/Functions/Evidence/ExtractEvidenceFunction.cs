using Azure.Storage.Blobs;
using LpaFunctions.App.Triggers;
using LpaFunctions.Pipeline.Evidence;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.App.Functions.Evidence;

/// <summary>Evidence announced by Event Grid: the only blob trigger of Flex Consumption. Its twin scans.</summary>
public sealed class ExtractEvidenceFunction(EvidenceRuns runs)
{
    public const string Name = "ExtractEvidence";

    /// <param name="blob">Not used, and of a type that opens nothing: the step opens the file as it is now, which may be newer than the event, or gone.</param>
    [Function(Name)]
    public Task RunAsync(
        [BlobTrigger(TriggerSettings.EvidencePath, Source = BlobTriggerSource.EventGrid)] BlobClient? blob,
        string path,
        CancellationToken cancellationToken
    ) => runs.RunAsync(path, cancellationToken);
}
