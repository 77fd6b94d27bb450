using LpaFunctions.Pipeline.Queues;

namespace LpaFunctions.LocalHost.Queues;

/// <summary>
/// Keeps the messages of a listener hidden while their functions run, as the Functions host does: each is renewed before half of its time is
/// over. A slow machine makes no second try of a message, and one whose receiver is gone comes back after one such time. One timer looks
/// after all of them, for one of its own cost each message more than its end (docs/adr/0167).
/// </summary>
internal sealed class MessageHolds : IDisposable
{
    private readonly IWorkQueue _queue;
    private readonly QueueListenerOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly Lock _gate = new();
    private readonly HashSet<MessageHold> _held = [];
    private readonly ITimer _timer;
    private readonly TimeSpan _look;
    private bool _isLooking;

    public MessageHolds(IWorkQueue queue, QueueListenerOptions options, TimeProvider clock, ILogger logger)
    {
        (_queue, _options, _clock, _logger) = (queue, options, clock, logger);
        _look = options.Hold / 4;
        _timer = clock.CreateTimer(_ => Look(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Renews a message from now on, until <see cref="EndAsync"/>.</summary>
    public MessageHold Begin(QueueMessage message)
    {
        var hold = new MessageHold(message, _clock.GetTimestamp());
        lock (_gate)
        {
            _held.Add(hold);
            if (!_isLooking)
            {
                _isLooking = true;
                _timer.Change(_look, _look);
            }
        }

        return hold;
    }

    /// <summary>Ends the renewing.</summary>
    /// <returns>The message under the receipt that counts now.</returns>
    public async ValueTask<QueueMessage> EndAsync(MessageHold hold)
    {
        Task renewing;
        lock (_gate)
        {
            _held.Remove(hold);
            renewing = hold.Renewing;
        }

        await renewing;
        return hold.Message;
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        lock (_gate)
        {
            if (_held.Count == 0)
            {
                _isLooking = false;
                _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }

            foreach (var hold in _held.Where(IsDue))
            {
                hold.Renewing = Task.Run(() => RenewAsync(hold));
            }
        }
    }

    private bool IsDue(MessageHold hold) => hold.Renewing.IsCompleted && _clock.GetElapsedTime(hold.Renewed) >= _look;

    private async Task RenewAsync(MessageHold hold)
    {
        try
        {
            var now = _clock.GetTimestamp();
            // Not cancelled half-way: the receipt of a renewal that went through is the only one that is good.
            var renewed = await _queue.RenewAsync(_options.Queue, hold.Message, _options.Hold, CancellationToken.None);
            (hold.Message, hold.Renewed) = (renewed ?? hold.Message, now);

            if (renewed is null)
            {
                LetGo(hold);
            }
        }
#pragma warning disable CA1031 // The queue is away for a moment: the next renewal may still come in time, and a second run does no harm.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _logger.LogWarning(e, "Queue {Queue}: a message in work could not be held for longer; it is tried again.", _options.Queue);
        }
    }

    /// <summary>Somebody else has the message: there is nothing to hold any more.</summary>
    private void LetGo(MessageHold hold)
    {
        lock (_gate)
        {
            _held.Remove(hold);
        }
    }
}
