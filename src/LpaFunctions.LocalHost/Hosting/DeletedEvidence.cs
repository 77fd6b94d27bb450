using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.LocalHost.Hosting;

/// <summary>Tells the pipeline about evidence that is gone, through the queue that Event Grid writes on Azure.</summary>
public sealed class DeletedEvidence(IWorkQueue queue, PipelineOptions options)
{
    public Task TellAsync(string path, CancellationToken cancellationToken) =>
        queue.SendAsync(options.DeletedQueue, new EvidenceDeleted(path).Write(), TimeSpan.Zero, cancellationToken);
}
