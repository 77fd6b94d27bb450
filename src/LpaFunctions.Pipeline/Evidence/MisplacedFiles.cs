using LpaFunctions.Core.Evidence;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;

namespace LpaFunctions.Pipeline.Evidence;

/// <summary>Keeps the count of an LGO's files that belong to no indicator: no domain's score sees them, and somebody must.</summary>
public sealed class MisplacedFiles(
    LgoRecords lgos,
    ProgressRecords progress,
    RuleBookLibrary books,
    LgoLibrary registry,
    ConflictRetry retry
)
{
    /// <summary>Counts again, after a file came or went whose path names an LGO and no indicator of its year.</summary>
    public async Task CountAsync(string path, CancellationToken cancellationToken)
    {
        var hasOwner = EvidencePath.TryParseOwner(path, out var year, out var lgo) && registry.Current.Find(lgo) is not null;
        if (!hasOwner || books.Find(year) is not { } book)
        {
            return;
        }

        await retry.RunAsync(
            nameof(MisplacedFiles),
            async () =>
            {
                var before = await progress.GetAsync(year, lgo, cancellationToken);
                var count = await lgos.ListMisplacedAsync(book, lgo, cancellationToken).CountAsync(cancellationToken);
                await progress.SaveAsync(before, before.Value! with { Misplaced = count }, cancellationToken);
                return count;
            },
            cancellationToken
        );
    }
}
