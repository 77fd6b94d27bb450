using System.Collections.Concurrent;

namespace LpaFunctions.LocalHost.Queues;

/// <summary>Tells the listener of a queue, inside one process, that a message was put in, so that it need not wait for its next look.</summary>
public sealed class QueueSignals
{
    /// <summary>For what comes later than this a listener is not woken: its own looks find it.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, SemaphoreSlim> _signals = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _later = new(StringComparer.Ordinal);

    public void Raise(string queue)
    {
        var signal = SignalOf(queue);
        // One is enough: a listener that wakes takes whatever is there. A second one at the same moment only wakes it once more.
        if (signal.CurrentCount == 0)
        {
            signal.Release();
        }
    }

    /// <summary>
    /// Raises it when what was put in now can be taken. Of a folder every file asks for a score a second later: one signal serves all that
    /// come until then, where each woke the listener to find nothing.
    /// </summary>
    public void RaiseAfter(string queue, TimeSpan delay, TimeProvider clock)
    {
        var due = clock.GetUtcNow() + delay;
        var isComing = _later.TryGetValue(queue, out var known) && known <= due;
        if (delay <= Longest && !isComing)
        {
            _later[queue] = due;
            RaiseLater(queue, due, delay, clock);
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

    private void RaiseLater(string queue, DateTimeOffset due, TimeSpan delay, TimeProvider clock)
    {
        ITimer? timer = null;
        timer = clock.CreateTimer(IsDue, state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        timer.Change(delay, Timeout.InfiniteTimeSpan);

        void IsDue(object? state)
        {
            _later.TryRemove(KeyValuePair.Create(queue, due));
            Raise(queue);
            timer?.Dispose();
        }
    }

    private SemaphoreSlim SignalOf(string queue) => _signals.GetOrAdd(queue, _ => new SemaphoreSlim(0));
}
