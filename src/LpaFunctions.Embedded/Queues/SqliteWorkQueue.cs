using System.Globalization;
using LpaFunctions.Embedded.State;
using LpaFunctions.Pipeline.Queues;

namespace LpaFunctions.Embedded.Queues;

/// <summary>Queues in the state file. Messages come oldest first; one that was held comes when its time is over.</summary>
public sealed class SqliteWorkQueue(SqliteStateFile state, TimeProvider clock) : IWorkQueue
{
    /// <summary>As many as Storage queues give at once.</summary>
    private const int MaxMessages = 32;
    private const string Renewal = "UPDATE messages SET visible_at = ?4 WHERE id = ?1 AND queue = ?2 AND hold = ?3 AND visible_at > ?5";
    private const string Untaken = "SELECT 1 FROM messages WHERE queue = ?1 AND body = ?2 AND dequeue_count = 0";

    public Task SendAsync(string queue, string body, TimeSpan visibleAfter, CancellationToken cancellationToken)
    {
        // Of equal messages that nobody has taken yet, one is enough: whoever takes it sees all that was saved before either was sent.
        // To look costs far less than to write, and of a folder that is dropped at once all but the first find theirs.
        if (state.Read(c => c.Number(Untaken, queue, body)) is not null)
        {
            return Task.CompletedTask;
        }

        var visibleAt = After(visibleAfter);
        return state.WriteAsync(
            c =>
                c.Run(
                    $"INSERT INTO messages(queue, body, visible_at) SELECT ?1, ?2, ?3 WHERE NOT EXISTS ({Untaken})",
                    queue,
                    body,
                    visibleAt
                ),
            cancellationToken
        );
    }

    public Task<IReadOnlyList<QueueMessage>> ReceiveAsync(
        string queue,
        int max,
        TimeSpan visibilityTimeout,
        CancellationToken cancellationToken
    )
    {
        var now = After(TimeSpan.Zero);
        // An empty queue is asked every second or so: a read costs nothing, a write would cost an fsync.
        if (state.Read(c => c.Number("SELECT id FROM messages WHERE queue = ?1 AND visible_at <= ?2 LIMIT 1", queue, now)) is null)
        {
            return Task.FromResult<IReadOnlyList<QueueMessage>>([]);
        }

        var until = After(visibilityTimeout);
        long limit = Math.Clamp(max, 1, MaxMessages);
        return state.WriteAsync<IReadOnlyList<QueueMessage>>(
            c =>
                [
                    .. c.All(
                            """
                            UPDATE messages SET visible_at = ?3, dequeue_count = dequeue_count + 1, hold = hold + 1
                            WHERE id IN (SELECT id FROM messages WHERE queue = ?1 AND visible_at <= ?2 ORDER BY visible_at, id LIMIT ?4)
                            RETURNING id, hold, body, dequeue_count
                            """,
                            Held,
                            queue,
                            now,
                            until,
                            limit
                        )
                        .OrderBy(held => held.Id)
                        .Select(held => held.Message),
                ],
            cancellationToken
        );
    }

    public Task<bool> DeleteAsync(string queue, QueueMessage message, CancellationToken cancellationToken) =>
        TryReceipt(message, out var id, out var hold) ? DeleteAsync(queue, id, hold, cancellationToken) : Task.FromResult(false);

    public Task<bool> ReleaseAsync(string queue, QueueMessage message, TimeSpan visibleAfter, CancellationToken cancellationToken)
    {
        if (!TryReceipt(message, out var id, out var hold))
        {
            return Task.FromResult(false);
        }

        var visibleAt = After(visibleAfter);
        return state.WriteAsync(
            c =>
                c.Run(
                    "UPDATE messages SET visible_at = ?4, hold = hold + 1 WHERE id = ?1 AND queue = ?2 AND hold = ?3",
                    id,
                    queue,
                    hold,
                    visibleAt
                ) == 1,
            cancellationToken
        );
    }

    public async Task<QueueMessage?> RenewAsync(
        string queue,
        QueueMessage message,
        TimeSpan visibilityTimeout,
        CancellationToken cancellationToken
    )
    {
        if (!TryReceipt(message, out var id, out var hold))
        {
            return null;
        }

        var (now, until) = (After(TimeSpan.Zero), After(visibilityTimeout));
        var renewed = await state.WriteAsync(c => c.Run(Renewal, id, queue, hold, until, now) == 1, cancellationToken);
        // The hold goes on: its receipt stays, and with it what a function was given to remove its message by.
        return renewed ? message : null;
    }

    public Task<long> CountAsync(string queue, CancellationToken cancellationToken) =>
        Task.FromResult(state.Read(c => c.Number("SELECT COUNT(*) FROM messages WHERE queue = ?1", queue)) ?? 0);

    public Task<IReadOnlyList<QueueMessage>> PeekAsync(string queue, int max, CancellationToken cancellationToken)
    {
        var (now, limit) = (After(TimeSpan.Zero), (long)Math.Clamp(max, 1, MaxMessages));
        return Task.FromResult<IReadOnlyList<QueueMessage>>([
            .. state
                .Read(c =>
                    c.All(
                        "SELECT id, hold, body, dequeue_count FROM messages WHERE queue = ?1 AND visible_at <= ?2 ORDER BY visible_at, id LIMIT ?3",
                        Held,
                        queue,
                        now,
                        limit
                    )
                )
                .Select(held => held.Message with { Receipt = "" }),
        ]);
    }

    private Task<bool> DeleteAsync(string queue, long id, long hold, CancellationToken cancellationToken)
    {
        var now = After(TimeSpan.Zero);
        return state.WriteAsync(
            c => c.Run("DELETE FROM messages WHERE id = ?1 AND queue = ?2 AND hold = ?3 AND visible_at > ?4", id, queue, hold, now) == 1,
            cancellationToken
        );
    }

    /// <summary>The receipt counts receipts and releases: that of an earlier hold fits no more.</summary>
    private static (long Id, QueueMessage Message) Held(StateRow row) =>
        (
            row.Number(0),
            new QueueMessage(
                row.Number(0).ToString(CultureInfo.InvariantCulture),
                row.Number(1).ToString(CultureInfo.InvariantCulture),
                row.Text(2),
                row.Number(3)
            )
        );

    private static bool TryReceipt(QueueMessage message, out long id, out long hold) =>
        long.TryParse(message.Id, CultureInfo.InvariantCulture, out id)
        & long.TryParse(message.Receipt, CultureInfo.InvariantCulture, out hold);

    /// <summary>Milliseconds since 1970.</summary>
    private long After(TimeSpan time) => clock.GetUtcNow().Add(time).ToUnixTimeMilliseconds();
}
