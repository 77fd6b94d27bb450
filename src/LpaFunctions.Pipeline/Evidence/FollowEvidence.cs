using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.Evidence;

/// <summary>What follows when a file came, changed or went: its domain is scored again, or it is counted among those that belong to none.</summary>
public sealed class FollowEvidence(ScoreRequests scores, MisplacedFiles misplaced, RetiredYears retired)
{
    public async Task RunAsync(string path, Placing placed, CancellationToken cancellationToken)
    {
        // Of a year that was deleted nothing is counted again.
        if (await retired.HasPathAsync(path, cancellationToken))
        {
            return;
        }

        await (
            placed is { Indicator: { } indicator, Path: { } place }
                ? scores.SendForEvidenceAsync(place.Year, place.Lgo, indicator.Domain, cancellationToken)
                : misplaced.CountAsync(path, cancellationToken)
        );
    }
}
