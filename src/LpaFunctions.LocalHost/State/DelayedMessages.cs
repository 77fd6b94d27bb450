using Dapper;
using LpaFunctions.Embedded.State;
using LpaFunctions.LocalHost.Queues;

namespace LpaFunctions.LocalHost.State;

/// <summary>
/// A score request behind evidence waits a moment for the rest of the folder (Pipeline:ScoreDelay). Once no file waits to be read,
/// there is no rest: what waits is due now.
/// </summary>
public sealed class DelayedMessages(SqliteStateFile file, QueueSignals signals, TimeProvider clock)
{
    /// <summary>Makes visible what nobody has taken yet. A message that failed keeps its pause.</summary>
    public async Task BringForwardAsync(string queue, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var due = await file.WriteAsync(
            c =>
                c.Execute(
                    "UPDATE messages SET visible_at = @now WHERE queue = @queue AND visible_at > @now AND dequeue_count = 0",
                    new { queue, now }
                ),
            cancellationToken
        );
        if (due > 0)
        {
            signals.Raise(queue);
        }
    }
}
