using LpaFunctions.Core.Evidence;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.GivenUp;

/// <summary>
/// Drops a message that nobody can ever work on, so that it is not counted and replayed for ever. Who dropped it, when and why stays; where it is
/// about a file, its officer reads the reason in place of the promise that the file is read again.
/// </summary>
public sealed class DropPoison(PoisonRecords poison, LgoRecords lgos, ConflictRetry retry, TimeProvider clock)
{
    private const int MostReason = 500;

    /// <param name="id">As <see cref="PoisonRecord.Id"/>.</param>
    /// <param name="reason">1 to 500 characters.</param>
    /// <returns>What was dropped; empty where nothing of that id waits.</returns>
    /// <exception cref="FormatException">There is no reason, or it is too long; in Thai.</exception>
    public async Task<IReadOnlyList<PoisonRecord>> RunAsync(string id, string by, string reason, CancellationToken cancellationToken)
    {
        var said = reason.Trim();
        if (said.Length is 0 or > MostReason)
        {
            throw new FormatException($"ระบุเหตุผลที่เลิกทำงานนี้ 1 ถึง {MostReason} ตัวอักษร (a reason is wanted)");
        }

        var given = await poison.ListAsync(cancellationToken).Where(record => record.Id == id).ToListAsync(cancellationToken);
        foreach (var record in given)
        {
            await DropAsync(record, by, said, cancellationToken);
        }

        return given;
    }

    private async Task DropAsync(PoisonRecord record, string by, string reason, CancellationToken cancellationToken)
    {
        var dropped = new DroppedPoison
        {
            Message = record,
            At = clock.GetUtcNow(),
            By = by,
            Reason = reason,
        };
        await poison.KeepAsync(dropped, cancellationToken);
        if (record.Path is { } path)
        {
            await retry.RunAsync(nameof(DropPoison), () => TellAsync(path, reason, cancellationToken), cancellationToken);
        }

        // Last: a crash before this line leaves the message, and dropping it again writes the same record.
        await poison.DeleteAsync(record, cancellationToken);
    }

    /// <returns>False where the officer has sent another file meanwhile, or taken it away.</returns>
    private async Task<bool> TellAsync(string path, string reason, CancellationToken cancellationToken)
    {
        var before = await lgos.GetOutcomeAsync(path, cancellationToken);
        if (before.Value is not { Rejection: { Reason: RejectionReason.Poison } rejection } outcome)
        {
            return false;
        }

        var told = outcome with { Rejection = rejection with { Message = RejectionTexts.Dropped(reason) }, At = clock.GetUtcNow() };
        await lgos.PutOutcomeAsync(told, before.ETag, cancellationToken);
        return true;
    }
}
