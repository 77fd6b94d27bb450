using System.Collections.Concurrent;

namespace LpaFunctions.LocalHost.Queues;

/// <summary>Tells the listener of a queue, inside one process, that a message was put in, so that it need not wait for its next look.</summary>
public sealed class QueueSignals
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _signals = new(StringComparer.Ordinal);

    public void Raise(string queue)
    {
        var signal = SignalOf(queue);
        // One is enough: a listener that wakes takes whatever is there. A second one at the same moment only wakes it once more.
        if (signal.CurrentCount == 0)
        {
            signal.Release();
        }
    }

    /// <returns>True where the queue was signalled, false where the time was over first.</returns>
    public async Task<bool> WaitAsync(string queue, TimeSpan longest, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (clock == TimeProvider.System)
        {
            return await SignalOf(queue).WaitAsync(longest, cancellationToken);
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var signalled = SignalOf(queue).WaitAsync(either.Token);
        var first = await Task.WhenAny(signalled, Task.Delay(longest, clock, either.Token));
        await either.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return first == signalled;
    }

    private SemaphoreSlim SignalOf(string queue) => _signals.GetOrAdd(queue, _ => new SemaphoreSlim(0));
}
