using System.Text.Json;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.Pipeline.GivenUp;

/// <summary>
/// Keeps a message that the host gave up, so that the operator sees it and can put it back. Where it is about a file, the officer sees
/// a rejection too, in place of the reading of an older version.
/// </summary>
public sealed class RecordPoison(
    PoisonRecords poison,
    LgoRecords lgos,
    EvidencePlacing placing,
    ScoreRequests scores,
    ConflictRetry retry,
    PipelineOptions options,
    TimeProvider clock,
    PipelineMetrics metrics
)
{
    /// <summary>The queue whose poison the blob trigger's failures are: messages {"Type":"BlobTrigger","BlobName":...}.</summary>
    public const string BlobQueue = "webjobs-blobtrigger";

    /// <param name="queue">The queue that the message came from, without "-poison".</param>
    /// <param name="message">Kept as it was before it waited for what was away.</param>
    public async Task RunAsync(string queue, string message, CancellationToken cancellationToken)
    {
        var body = WaitingMessage.Without(message);
        var path = PathOf(queue, body);
        if (path is not null)
        {
            await retry.RunAsync(nameof(RecordPoison), () => RejectAsync(path, cancellationToken), cancellationToken);
        }

        await retry.RunAsync(nameof(RecordPoison), () => KeepAsync(queue, body, path, cancellationToken), cancellationToken);
        metrics.Poisoned(queue);
    }

    private async Task<bool> KeepAsync(string queue, string body, string? path, CancellationToken cancellationToken)
    {
        var before = await poison.GetAsync(queue, body, cancellationToken);
        var record = before.Value is { } known
            ? known with
            {
                Times = known.Times + 1,
            }
            : new PoisonRecord
            {
                Queue = queue,
                Body = body,
                Path = path,
                At = clock.GetUtcNow(),
            };
        await poison.PutAsync(record, before.ETag, cancellationToken);
        return true;
    }

    private async Task<bool> RejectAsync(string path, CancellationToken cancellationToken)
    {
        var before = await lgos.GetOutcomeAsync(path, cancellationToken);
        var rejection = new EvidenceRejection
        {
            Id = ReadingIds.Rejection(path, ""),
            Path = path,
            ContentHash = "",
            Reason = RejectionReason.Poison,
            Message = RejectionTexts.Poison,
        };
        var outcome = new EvidenceOutcome
        {
            Path = path,
            Rejection = rejection,
            At = clock.GetUtcNow(),
        };
        await lgos.PutOutcomeAsync(outcome, before.ETag, cancellationToken);
        if (Place(path) is { Indicator: { } indicator, Path: { } place })
        {
            await scores.SendAsync(place.Year, place.Lgo, indicator.Domain, cancellationToken);
        }

        return true;
    }

    // A broken rule book may be the very reason of the poison: it must not keep the poison from being recorded.
    private Placing? Place(string path)
    {
        try
        {
            return placing.Place(path);
        }
        catch (ReferenceDataException)
        {
            return null;
        }
    }

    /// <summary>Null where the message is about no file.</summary>
    private string? PathOf(string queue, string body)
    {
        if (queue == BlobQueue)
        {
            return TextOf(body, "BlobName");
        }

        return queue == options.RetryQueue ? TextOf(body, "path") : null;
    }

    private static string? TextOf(string body, string member)
    {
        try
        {
            var json = JsonDocument.Parse(body).RootElement;
            return
                json.ValueKind == JsonValueKind.Object
                && json.TryGetProperty(member, out var name)
                && name.ValueKind == JsonValueKind.String
                ? name.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null; // Kept as it is; there is no file to name.
        }
    }
}
