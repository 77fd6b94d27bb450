using System.Diagnostics;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Pipeline.Evidence.Names;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Settings;
using Microsoft.Extensions.Logging;

namespace LpaFunctions.Pipeline.Evidence;

/// <summary>
/// Brings the record of one evidence path in line with the file that lies there now: a reading, a rejection, or nothing where the file
/// is gone. It looks at the present file and not at the one that raised the event, so events may come twice, late or out of order.
/// </summary>
public sealed class ExtractEvidence(
    IEvidenceStore evidence,
    LgoRecords lgos,
    EvidencePlacing placing,
    EvidenceExamination examination,
    RemoveEvidence remove,
    FollowEvidence follow,
    RetiredYears retired,
    ConflictRetry retry,
    PipelineMetrics metrics,
    TimeProvider clock,
    ILogger<ExtractEvidence> logger
)
{
    /// <param name="path">Below the container: "2568/3400102/1.1/แผน.pdf".</param>
    /// <exception cref="LpaFunctions.Pipeline.Reference.ReferenceDataException">The year's rule book or the registry cannot be used; transient.</exception>
    public async Task<ExtractResult> RunAsync(string path, CancellationToken cancellationToken)
    {
        using var span = EvidencePath.TryParseOwner(path, out var year, out var lgo)
            ? PipelineTraces.Start(nameof(ExtractEvidence), year, lgo)
            : null;
        span?.SetTag("lpa.evidence", EvidenceIds.Id(path));
        var result = await retry.RunAsync(nameof(ExtractEvidence), () => AttemptAsync(path, cancellationToken), cancellationToken);
        span?.SetTag("lpa.result", $"{result}");
        return result;
    }

    private async Task<ExtractResult> AttemptAsync(string path, CancellationToken cancellationToken)
    {
        // Loaded before the file is opened: whoever writes the outcome of another version meanwhile makes this write fail, and we look again.
        var before = await lgos.GetOutcomeAsync(path, cancellationToken);
        if (DeskFiles.IsOne(path))
        {
            return await PassOverAsync(path, before, cancellationToken);
        }

        var start = Stopwatch.GetTimestamp();
        var placed = await PlaceAsync(path, cancellationToken);
        EvidenceOutcome outcome;
        DateTimeOffset? arrived;
        await using (var content = await evidence.OpenAsync(path, cancellationToken))
        {
            if (content is null)
            {
                await remove.RunAsync(path, cancellationToken);
                return ExtractResult.Removed;
            }

            outcome = await examination.ExamineAsync(path, placed, content, before.Value, cancellationToken);
            outcome = outcome with { Version = content.File.Version };
            arrived = content.File.Arrived;
        }

        var changed = !outcome.IsSame(before.Value);
        if (changed)
        {
            var stamped = outcome.Rejection is null ? outcome : outcome with { At = clock.GetUtcNow() };
            await lgos.PutOutcomeAsync(stamped, before.ETag, cancellationToken);
            Count(outcome, Stopwatch.GetElapsedTime(start));
            metrics.Lagged(arrived, clock.GetUtcNow());
        }
        else
        {
            await RenewReceiptAsync(outcome, before, cancellationToken);
            metrics.Unchanged();
        }
        // Also where nothing changed: a crash between saving and sending is mended by the second run.
        await follow.RunAsync(path, placed, cancellationToken);
        return (outcome.Rejection, changed) switch
        {
            (not null, _) => ExtractResult.Rejected,
            (null, true) => ExtractResult.Read,
            (null, false) => ExtractResult.Unchanged,
        };
    }

    /// <summary>A file of a year that was deleted is refused, so that whoever put it there hears of it; its record goes with the file.</summary>
    private async Task<Placing> PlaceAsync(string path, CancellationToken cancellationToken)
    {
        var placed = placing.Place(path);
        return placed.Path is { } place && await retired.HasAsync(place.Year, cancellationToken)
            ? new Placing
            {
                Path = place,
                Reason = RejectionReason.UnknownYear,
                Problem = RetiredYears.Sentence(place.Year),
            }
            : placed;
    }

    /// <summary>The same document was put there anew: nothing changes but the version that is done.</summary>
    private Task RenewReceiptAsync(EvidenceOutcome outcome, Stored<EvidenceOutcome> before, CancellationToken cancellationToken) =>
        outcome.Version == before.Value?.Version
            ? Task.CompletedTask
            : lgos.PutOutcomeAsync(outcome with { At = before.Value?.At }, before.ETag, cancellationToken);

    /// <summary>No officer put the file there, so none is told about it; what an earlier program said of it goes.</summary>
    private async Task<ExtractResult> PassOverAsync(string path, Stored<EvidenceOutcome> before, CancellationToken cancellationToken)
    {
        logger.LogDebug("Evidence {EvidenceId} is none: an office program left it there.", EvidenceIds.Id(path));
        if (before.Value is not null)
        {
            await lgos.DeleteOutcomeAsync(path, before.ETag, cancellationToken);
            await follow.RunAsync(path, placing.Place(path), cancellationToken);
        }

        return ExtractResult.PassedOver;
    }

    private void Count(EvidenceOutcome outcome, TimeSpan time)
    {
        if (outcome.Reading is { } reading)
        {
            metrics.Read(reading.Pages, reading.ScannedPages.Count, time);
        }
        else
        {
            metrics.Rejected(outcome.Rejection!.Reason);
            // No file name: officers write names of people in it. Who may see the file finds it by this id.
            logger.LogInformation("Evidence {EvidenceId} was refused: {Reason}", EvidenceIds.Id(outcome.Path), outcome.Rejection.Reason);
        }
    }
}

/// <summary>What a run did.</summary>
public enum ExtractResult
{
    Read,
    Rejected,

    /// <summary>The same file had been read before.</summary>
    Unchanged,

    /// <summary>There is no such file any more.</summary>
    Removed,

    /// <summary>An office program left it there: <see cref="DeskFiles"/>.</summary>
    PassedOver,
}
