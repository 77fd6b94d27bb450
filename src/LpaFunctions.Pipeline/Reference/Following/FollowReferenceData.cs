using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.Pipeline.Reference.Following;

/// <summary>
/// Brings a year in line with its rule book and the registry after the office edited one of them: files whose field list changed, or
/// whose LGO has another name, are read again, and every score is asked for again. What was done is noted last, so that a crash before that does it once more; what is
/// right already is neither read nor written.
/// </summary>
public sealed class FollowReferenceData(
    RuleBookLibrary books,
    LgoLibrary registry,
    LgoRecords lgos,
    RecordStore records,
    PipelineOptions options,
    EvidenceExamination examination,
    ExtractEvidence extract,
    ScoreRequests scores
)
{
    // An id of its own beside the partitions "2568-40" of the provinces.
    private static DocumentKey Key(AssessmentYear year) => new("results", $"{year}", "scored-with");

    /// <returns>True where the year's reference data had changed.</returns>
    /// <exception cref="ReferenceDataException">The book or the registry cannot be used.</exception>
    public async Task<bool> RunAsync(AssessmentYear year, CancellationToken cancellationToken)
    {
        if (books.Find(year) is not { } book)
        {
            return false;
        }

        var now = new ScoredWith(Hashes.Sha256(RuleBookJson.Write(book)), registry.Hash, options.IllustrativeRules, LgoProgress.Version);
        var before = await records.GetAsync<ScoredWith>(Key(year), cancellationToken);
        if (before.Value == now)
        {
            return false;
        }

        var paths = await StaleAsync(book, cancellationToken);
        await Parallel.ForEachAsync(paths, cancellationToken, async (path, stop) => await extract.RunAsync(path, stop));
        // Nothing noted: no instance has worked with another book.
        await scores.SendYearAsync(year, edited: before.Value is not null, cancellationToken);
        try
        {
            await records.PutAsync(Key(year), now, before.ETag, cancellationToken);
        }
        catch (ConflictException)
        {
            // Another instance followed at the same time; the next look compares with what it noted.
        }

        return true;
    }

    private async Task<IReadOnlyList<string>> StaleAsync(RuleBook book, CancellationToken cancellationToken)
    {
        var paths = new List<string>();
        foreach (var lgo in await lgos.ListLgosAsync(book.Year, cancellationToken).ToListAsync(cancellationToken))
        {
            await foreach (var outcome in lgos.ListOutcomesAsync(book.Year, lgo, cancellationToken))
            {
                if (IsStale(book, outcome))
                {
                    paths.Add(outcome.Path);
                }
            }
        }

        return paths;
    }

    private bool IsStale(RuleBook book, EvidenceOutcome outcome) =>
        outcome switch
        {
            { Reading: { } reading } => !examination.RestsOnPresentRegistry(reading) || HasOtherFields(book, reading),
            { Rejection: { } rejection } => IsOfNoIndicator(rejection.Reason),
            _ => false,
        };

    private static bool HasOtherFields(RuleBook book, EvidenceReading reading) =>
        book.Find(reading.Indicator) is not { } indicator || ReadingIds.FieldList(indicator) != reading.FieldListHash;

    // By the book and the registry as they are now, it may be of one. The path itself stays wrong; it is counted again.
    private static bool IsOfNoIndicator(RejectionReason reason) =>
        reason is RejectionReason.UnknownYear or RejectionReason.UnknownLgo or RejectionReason.UnknownIndicator or RejectionReason.BadPath;
}
