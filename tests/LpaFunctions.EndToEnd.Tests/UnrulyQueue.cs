using System.Text;
using LpaFunctions.Pipeline.Queues;

namespace LpaFunctions.EndToEnd.Tests;

/// <summary>A queue as bad as a queue may be: every message comes three times, and in another order. Which order is the same in each run.</summary>
public sealed class UnrulyQueue(IWorkQueue inner) : IWorkQueue
{
    private const int LongestDelayMilliseconds = 400;
    private int _sent;

    public int Sent => _sent;

    public async Task SendAsync(string queue, string body, TimeSpan visibleAfter, CancellationToken cancellationToken)
    {
        for (var copy = 0; copy < 3; copy++)
        {
            Interlocked.Increment(ref _sent);
            var seed = Encoding.UTF8.GetBytes($"{copy}{body}").Aggregate(17u, (hash, b) => unchecked((hash * 31) + b));
            await inner.SendAsync(
                queue,
                body,
                visibleAfter + TimeSpan.FromMilliseconds(seed % LongestDelayMilliseconds),
                cancellationToken
            );
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

    public Task<bool> ReleaseAsync(string queue, QueueMessage message, TimeSpan visibleAfter, CancellationToken cancellationToken) =>
        inner.ReleaseAsync(queue, message, visibleAfter, cancellationToken);

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
