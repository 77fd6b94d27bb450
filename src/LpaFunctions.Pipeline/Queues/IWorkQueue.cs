namespace LpaFunctions.Pipeline.Queues;

/// <summary>Named queues of small messages, delivered at least once. Two adapters: SQLite, and Storage queues.</summary>
public interface IWorkQueue
{
    /// <summary>
    /// Puts a message into a queue. Messages are pointers to work, so an adapter may leave one out whose equal still waits untaken in the
    /// same queue: the one that waits does the work of both.
    /// </summary>
    /// <param name="visibleAfter">Delay before the message can be received.</param>
    Task SendAsync(string queue, string body, TimeSpan visibleAfter, CancellationToken cancellationToken);

    /// <summary>Takes up to <paramref name="max"/> messages and hides them for a time.</summary>
    Task<IReadOnlyList<QueueMessage>> ReceiveAsync(string queue, int max, TimeSpan visibilityTimeout, CancellationToken cancellationToken);

    /// <summary>Removes a message. False where the receipt is stale: the message became visible again and somebody else has it.</summary>
    Task<bool> DeleteAsync(string queue, QueueMessage message, CancellationToken cancellationToken);

    /// <summary>Makes a message visible again after a delay, dequeue count kept. False where the receipt is stale.</summary>
    Task<bool> ReleaseAsync(string queue, QueueMessage message, TimeSpan visibleAfter, CancellationToken cancellationToken);

    /// <summary>Keeps a message that is still being worked on hidden, for so long from now; its dequeue count stays.</summary>
    /// <returns>The message under the receipt that counts from now on; null where the receipt is stale: somebody else has it.</returns>
    Task<QueueMessage?> RenewAsync(string queue, QueueMessage message, TimeSpan visibilityTimeout, CancellationToken cancellationToken);

    /// <summary>Messages in the queue, hidden ones included; approximate on Storage.</summary>
    Task<long> CountAsync(string queue, CancellationToken cancellationToken);

    /// <summary>Up to 32 messages without taking them.</summary>
    Task<IReadOnlyList<QueueMessage>> PeekAsync(string queue, int max, CancellationToken cancellationToken);
}

/// <param name="Receipt">Proof of the present hold; empty on a peeked message.</param>
/// <param name="DequeueCount">How often it was received, this time included.</param>
public sealed record QueueMessage(string Id, string Receipt, string Body, long DequeueCount);
