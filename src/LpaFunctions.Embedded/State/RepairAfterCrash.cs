using Dapper;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Reference;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LpaFunctions.Embedded.State;

/// <summary>
/// After a host that was not stopped but fell, and after a backup was put back: asks for every score again. A power cut can take back a score request whose cause, an
/// assessor's decision, stayed on the disk; rescoring what is right already writes nothing.
/// </summary>
public sealed class RepairAfterCrash(SqliteStateFile state, ScoreRequests scores, RuleBookLibrary books, ILogger<RepairAfterCrash> logger)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var fell = await state.WriteDurablyAsync(
            c =>
            {
                var isRestored = StateMarks.Clear(c, StateMarks.Restored);
                return !StateMarks.Set(c, StateMarks.Running) || isRestored;
            },
            cancellationToken
        );
        // The mark must stand in the file itself and not only in its log, or a copy without the log would not show it.
        _ = state.Read(c => c.Execute("PRAGMA wal_checkpoint(PASSIVE)"));
        if (!fell)
        {
            return;
        }

        foreach (var year in books.Years)
        {
            try
            {
                await scores.SendYearAsync(year, edited: false, cancellationToken);
            }
            catch (ReferenceDataException broken)
            {
                logger.LogWarning("Scores of {Year} are not asked for again after the crash: {Reason}", year, broken.Message);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) =>
        state.WriteDurablyAsync(c => StateMarks.Clear(c, StateMarks.Running), cancellationToken);
}
