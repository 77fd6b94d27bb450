using System.Runtime.CompilerServices;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.Retention;

/// <summary>
/// The documents of a year that go with its evidence. What stays is named, so that a kind of record that comes later goes too: the announcements
/// with their frozen results and rule book, on which published bundles and the years after rest, and the imported marks; they hold marks and no text of evidence.
/// </summary>
public sealed class YearRecords(IScoreStore store, PoisonRecords poison)
{
    private static readonly string[] Stays = ["announcement:", "announced:", "rulebook:", "import:"];

    public async IAsyncEnumerable<DocumentKey> ListAsync(AssessmentYear year, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var prefix in new[] { $"{year}-", $"digests-{year}-" })
        {
            foreach (var container in new[] { LgoRecords.Readings, LgoRecords.Scores })
            {
                await foreach (var key in InAsync(container, prefix, cancellationToken))
                {
                    yield return key;
                }
            }
        }

        await foreach (var key in InAsync(AnnouncementRecords.Container, $"{year}-", cancellationToken))
        {
            if (!Array.Exists(Stays, kept => key.Id.StartsWith(kept, StringComparison.Ordinal)))
            {
                yield return key;
            }
        }

        await foreach (var document in store.ListAsync(LgoRecords.Readings, LgoRecords.Unplaced, "", cancellationToken))
        {
            // Its path begins with the year, and yet names no place of it.
            if (document.Json.Contains($"\"path\":\"{year}/", StringComparison.Ordinal))
            {
                yield return document.Key;
            }
        }
    }

    /// <summary>What the host gave up of the year: its messages name files.</summary>
    public async Task<IReadOnlyList<PoisonRecord>> GivenUpAsync(AssessmentYear year, CancellationToken cancellationToken) =>
        await poison.ListAsync(cancellationToken).Where(record => IsOf(record, year)).ToListAsync(cancellationToken);

    /// <summary>What an operator dropped of the year.</summary>
    public async Task<IReadOnlyList<DroppedPoison>> DroppedAsync(AssessmentYear year, CancellationToken cancellationToken) =>
        await poison.ListDroppedAsync(cancellationToken).Where(dropped => IsOf(dropped.Message, year)).ToListAsync(cancellationToken);

    private static bool IsOf(PoisonRecord record, AssessmentYear year) =>
        record.Path?.StartsWith($"{year}/", StringComparison.Ordinal) == true || IsScoreOf(record.Body, year);

    private static bool IsScoreOf(string body, AssessmentYear year)
    {
        try
        {
            return ScoreRequest.Parse(body).Year == year;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private async IAsyncEnumerable<DocumentKey> InAsync(
        string container,
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var partition in await store.ListPartitionsAsync(container, prefix, cancellationToken).ToListAsync(cancellationToken))
        {
            foreach (var document in await store.ListAsync(container, partition, "", cancellationToken).ToListAsync(cancellationToken))
            {
                yield return document.Key;
            }
        }
    }
}
