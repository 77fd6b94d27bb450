using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.Statements;

/// <summary>Explanations, objections and answers: "note:{indicator}:{sequence}" with the LGO in the container scores.</summary>
public sealed class IndicatorNotes(RecordStore records, ProgressRecords progress, ConflictRetry retry, TimeProvider clock)
{
    private const string Prefix = "note:";

    /// <summary>Oldest first; of one indicator, or of all.</summary>
    public async Task<IReadOnlyList<IndicatorNote>> ListAsync(
        AssessmentYear year,
        LgoCode lgo,
        IndicatorId? indicator,
        CancellationToken cancellationToken
    ) =>
        await records
            .ListAsync<IndicatorNote>(
                LgoRecords.Scores,
                LgoRecords.Partition(year, lgo),
                indicator is { } one ? $"{Prefix}{one}:" : Prefix,
                cancellationToken
            )
            .ToListAsync(cancellationToken);

    /// <exception cref="FormatException">There is no text, it is too long, or an answer answers nothing.</exception>
    public async Task<IndicatorNote> WriteAsync(IndicatorNote draft, CancellationToken cancellationToken)
    {
        var text = draft.Text.Trim();
        if (text.Length is 0 or > IndicatorNote.LongestText)
        {
            throw new FormatException($"ต้องเขียนข้อความ ไม่เกิน {IndicatorNote.LongestText:N0} ตัวอักษร");
        }

        var written = await retry.RunAsync(
            nameof(IndicatorNotes),
            () => AppendAsync(draft with { Text = text }, cancellationToken),
            cancellationToken
        );
        await retry.RunAsync(nameof(IndicatorNotes), () => CountAsync(draft.Year, draft.Lgo, cancellationToken), cancellationToken);
        return written;
    }

    private async Task<IndicatorNote> AppendAsync(IndicatorNote draft, CancellationToken cancellationToken)
    {
        var before = await ListAsync(draft.Year, draft.Lgo, draft.Indicator, cancellationToken);
        if (draft.Kind == NoteKind.Answer && before.Count == 0)
        {
            throw new FormatException("ยังไม่มีคำชี้แจงหรือข้อโต้แย้งให้ตอบ");
        }

        var last = before is [.., var newest] ? newest.Sequence : 0;
        var note = draft with { Sequence = last + 1, At = clock.GetUtcNow() };
        var id = $"{Prefix}{note.Indicator}:{note.Sequence:D6}";
        await records.PutAsync(
            new DocumentKey(LgoRecords.Scores, LgoRecords.Partition(note.Year, note.Lgo), id),
            note,
            ifMatch: "",
            cancellationToken
        );
        return note;
    }

    private async Task<int> CountAsync(AssessmentYear year, LgoCode lgo, CancellationToken cancellationToken)
    {
        var before = await progress.GetAsync(year, lgo, cancellationToken);
        var notes = await ListAsync(year, lgo, indicator: null, cancellationToken);
        var open = notes.GroupBy(n => n.Indicator).Count(IsOpen);
        await progress.SaveAsync(before, before.Value! with { OpenObjections = open }, cancellationToken);
        return open;
    }

    /// <summary>Whether an objection waits for an answer.</summary>
    public static bool IsOpen(IEnumerable<IndicatorNote> notes) =>
        notes.OrderBy(n => n.Sequence).LastOrDefault(n => n.Kind != NoteKind.Explanation)?.Kind == NoteKind.Objection;
}
