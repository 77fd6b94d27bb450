using LpaFunctions.Pipeline.Queues;

namespace LpaFunctions.LocalHost.Queues;

/// <summary>A work queue that wakes the listener in this process as soon as a message can be taken; one from elsewhere is found by the next look.</summary>
public sealed class SignallingWorkQueue(IWorkQueue inner, QueueSignals signals, TimeProvider clock) : IWorkQueue
{
    public async Task SendAsync(string queue, string body, TimeSpan visibleAfter, CancellationToken cancellationToken)
    {
        await inner.SendAsync(queue, body, visibleAfter, cancellationToken);
        if (visibleAfter > TimeSpan.Zero)
        {
            signals.RaiseAfter(queue, visibleAfter, clock);
        }
        else
        {
            signals.Raise(queue);
        }
    }

    public Task<IReadOnlyList<QueueMessage>> ReceiveAsync(
        string queue,
        int max,
        TimeSpan visibilityTimeout,
        CancellationToken cancellationToken
    ) => inner.ReceiveAsync(queue, max, visibilityTimeout, cancellationToken);

    public Task<bool> DeleteAsync(string queue, QueueMessage message, CancellationToken cancellationToken) =>
        inner.DeleteAsync(queue, message, cancellationToken);

    public async Task<bool> ReleaseAsync(string queue, QueueMessage message, TimeSpan visibleAfter, CancellationToken cancellationToken) =>
        await inner.ReleaseAsync(queue, message, visibleAfter, cancellationToken);

    public Task<QueueMessage?> RenewAsync(
        string queue,
        QueueMessage message,
        TimeSpan visibilityTimeout,
        CancellationToken cancellationToken
    ) => inner.RenewAsync(queue, message, visibilityTimeout, cancellationToken);

    public Task<long> CountAsync(string queue, CancellationToken cancellationToken) => inner.CountAsync(queue, cancellationToken);

    public Task<IReadOnlyList<QueueMessage>> PeekAsync(string queue, int max, CancellationToken cancellationToken) =>
        inner.PeekAsync(queue, max, cancellationToken);
}
