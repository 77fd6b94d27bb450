using Dapper;
using LpaFunctions.Pipeline.State;

namespace LpaFunctions.Pipeline.Queues;

/// <summary>Queues in the state file. Messages come oldest first; one that was held comes when its time is over.</summary>
public sealed class SqliteWorkQueue(SqliteStateFile state, TimeProvider clock) : IWorkQueue
{
    /// <summary>As many as Storage queues give at once.</summary>
    private const int MaxMessages = 32;

    public Task SendAsync(string queue, string body, TimeSpan visibleAfter, CancellationToken cancellationToken)
    {
        var visibleAt = After(visibleAfter);
        // Of equal messages that nobody has taken yet, one is enough: whoever takes it sees all that was saved before either was sent.
        return state.WriteAsync(
            c => c.Execute(
                """
                INSERT INTO messages(queue, body, visible_at) SELECT @queue, @body, @visibleAt
                WHERE NOT EXISTS (SELECT 1 FROM messages WHERE queue = @queue AND body = @body AND dequeue_count = 0)
                """,
                new { queue, body, visibleAt }),
            cancellationToken);
    }

    public Task<IReadOnlyList<QueueMessage>> ReceiveAsync(string queue, int max, TimeSpan visibilityTimeout, CancellationToken cancellationToken)
    {
        var now = After(TimeSpan.Zero);
        // An empty queue is asked every second or so: a read costs nothing, a write would cost an fsync.
        if (state.Read(c => c.ExecuteScalar<long?>("SELECT id FROM messages WHERE queue = @queue AND visible_at <= @now LIMIT 1", new { queue, now })) is null)
        {
            return Task.FromResult<IReadOnlyList<QueueMessage>>([]);
        }
        var until = After(visibilityTimeout);
        var limit = Math.Clamp(max, 1, MaxMessages);
        return state.WriteAsync<IReadOnlyList<QueueMessage>>(
            c => [.. c.Query<Row>(
                """
                UPDATE messages SET visible_at = @until, dequeue_count = dequeue_count + 1, hold = hold + 1
                WHERE id IN (SELECT id FROM messages WHERE queue = @queue AND visible_at <= @now ORDER BY visible_at, id LIMIT @limit)
                RETURNING id, body, dequeue_count AS DequeueCount, hold
                """,
                new { queue, now, until, limit }).OrderBy(r => r.Id).Select(r => r.Held())],
            cancellationToken);
    }

    public Task<bool> DeleteAsync(string queue, QueueMessage message, CancellationToken cancellationToken) =>
        ChangeAsync("DELETE FROM messages WHERE id = @id AND queue = @queue AND hold = @hold AND visible_at > @now", queue, message, TimeSpan.Zero, cancellationToken);

    public Task<bool> ReleaseAsync(string queue, QueueMessage message, TimeSpan visibleAfter, CancellationToken cancellationToken) =>
        ChangeAsync("UPDATE messages SET visible_at = @until, hold = hold + 1 WHERE id = @id AND queue = @queue AND hold = @hold", queue, message, visibleAfter, cancellationToken);

    public Task<long> CountAsync(string queue, CancellationToken cancellationToken) =>
        Task.FromResult(state.Read(c => c.ExecuteScalar<long>("SELECT COUNT(*) FROM messages WHERE queue = @queue", new { queue })));

    public Task<IReadOnlyList<QueueMessage>> PeekAsync(string queue, int max, CancellationToken cancellationToken)
    {
        var arguments = new { queue, now = After(TimeSpan.Zero), limit = Math.Clamp(max, 1, MaxMessages) };
        return Task.FromResult<IReadOnlyList<QueueMessage>>(state.Read(c => c.Query<Row>(
            "SELECT id, body, dequeue_count AS DequeueCount, hold FROM messages WHERE queue = @queue AND visible_at <= @now ORDER BY visible_at, id LIMIT @limit",
            arguments).Select(r => r.Held() with { Receipt = "" }).ToArray()));
    }

    private Task<bool> ChangeAsync(string sql, string queue, QueueMessage message, TimeSpan visibleAfter, CancellationToken cancellationToken)
    {
        if (!long.TryParse(message.Id, out var id) || !long.TryParse(message.Receipt, out var hold))
        {
            return Task.FromResult(false);
        }
        var arguments = new { id, queue, hold, now = After(TimeSpan.Zero), until = After(visibleAfter) };
        return state.WriteAsync(c => c.Execute(sql, arguments) == 1, cancellationToken);
    }

    /// <summary>Milliseconds since 1970.</summary>
    private long After(TimeSpan time) => clock.GetUtcNow().Add(time).ToUnixTimeMilliseconds();

    /// <param name="Hold">Counts receipts and releases: the receipt of an earlier hold fits no more.</param>
    private sealed record Row(long Id, string Body, long DequeueCount, long Hold)
    {
        public QueueMessage Held() => new(Id.ToString(), Hold.ToString(), Body, DequeueCount);
    }
}
