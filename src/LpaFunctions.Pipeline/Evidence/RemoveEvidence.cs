using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.Pipeline.Evidence;

/// <summary>Forgets the reading or rejection of a file that was removed, and has its domain scored again.</summary>
public sealed class RemoveEvidence(
    IEvidenceStore evidence,
    LgoRecords lgos,
    EvidencePlacing placing,
    FollowEvidence follow,
    ConflictRetry retry,
    PipelineMetrics metrics
)
{
    /// <returns>False where the file is there after all: the event was late, and the file's own event counts.</returns>
    public Task<bool> RunAsync(string path, CancellationToken cancellationToken) =>
        retry.RunAsync(nameof(RemoveEvidence), () => AttemptAsync(path, cancellationToken), cancellationToken);

    private async Task<bool> AttemptAsync(string path, CancellationToken cancellationToken)
    {
        // Loaded before the file is looked for: a file that comes back meanwhile makes the removal fail, and we look again.
        var before = await lgos.GetOutcomeAsync(path, cancellationToken);
        await using (var content = await evidence.OpenAsync(path, cancellationToken))
        {
            if (content is not null)
            {
                return false;
            }
        }

        if (before.Value is not null)
        {
            await lgos.DeleteOutcomeAsync(path, before.ETag, cancellationToken);
            metrics.Removed();
        }

        await follow.RunAsync(path, placing.Place(path), cancellationToken);
        return true;
    }
}
