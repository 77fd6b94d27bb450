using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.Pipeline.Evidence;

/// <summary>Reads one evidence file for whichever trigger found it; what must wait does so in the queue of retries.</summary>
public sealed class EvidenceRuns(ExtractEvidence step, Patience patience, PipelineOptions options)
{
    public Task RunAsync(string path, CancellationToken cancellationToken) =>
        patience.RunAsync(
            options.RetryQueue,
            new EvidenceRetry(path).Write(),
            () => step.RunAsync(path, cancellationToken),
            cancellationToken
        );
}
