using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.Statements;

/// <summary>Keeps that an LGO confirmed its sheet, with what stood on it then: "sheet" in the container scores.</summary>
public sealed class ConfirmSheet(RecordStore records, ProgressRecords progress, ConflictRetry retry, TimeProvider clock)
{
    public async Task<SheetConfirmation?> FindAsync(AssessmentYear year, LgoCode lgo, CancellationToken cancellationToken) =>
        (await records.GetAsync<SheetConfirmation>(Key(year, lgo), cancellationToken)).Value;

    public async Task<SheetConfirmation> RunAsync(AssessmentYear year, LgoCode lgo, string by, CancellationToken cancellationToken)
    {
        var now = (await progress.GetAsync(year, lgo, cancellationToken)).Value!.Sum();
        var confirmation = new SheetConfirmation(by, clock.GetUtcNow(), now.Marks, now.FullMarks, now.Files);
        await records.PutAsync(Key(year, lgo), confirmation, ifMatch: null, cancellationToken);
        await NoteAsync(year, lgo, confirmation.At, cancellationToken);
        return confirmation;
    }

    /// <summary>Takes the word back; nothing happens where none was given.</summary>
    public async Task TakeBackAsync(AssessmentYear year, LgoCode lgo, CancellationToken cancellationToken)
    {
        await records.DeleteAsync(Key(year, lgo), ifMatch: null, cancellationToken);
        await NoteAsync(year, lgo, at: null, cancellationToken);
    }

    private Task<bool> NoteAsync(AssessmentYear year, LgoCode lgo, DateTimeOffset? at, CancellationToken cancellationToken) =>
        retry.RunAsync(
            nameof(ConfirmSheet),
            async () =>
            {
                var before = await progress.GetAsync(year, lgo, cancellationToken);
                await progress.SaveAsync(before, before.Value! with { SheetConfirmedAt = at }, cancellationToken);
                return true;
            },
            cancellationToken
        );

    private static DocumentKey Key(AssessmentYear year, LgoCode lgo) => new(LgoRecords.Scores, LgoRecords.Partition(year, lgo), "sheet");
}
