using LpaFunctions.Pipeline.Queues;

namespace LpaFunctions.LocalHost.Queues;

/// <summary>
/// Keeps one message hidden while its function runs, as the Functions host does: renewed whenever half of its time is over. A slow
/// machine makes no second try of it, and a message whose receiver is gone comes back after one such time.
/// </summary>
internal sealed class MessageHold : IAsyncDisposable
{
    private readonly IWorkQueue _queue;
    private readonly QueueListenerOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _renewing;
    private QueueMessage _message;

    public MessageHold(IWorkQueue queue, QueueListenerOptions options, QueueMessage message, TimeProvider clock, ILogger logger)
    {
        (_queue, _options, _message, _clock, _logger) = (queue, options, message, clock, logger);
        _renewing = RenewAsync(_ended.Token);
    }

    /// <summary>Ends the renewing.</summary>
    /// <returns>The message under the receipt that counts now.</returns>
    public async Task<QueueMessage> EndAsync()
    {
        await _ended.CancelAsync();
        await _renewing;
        return _message;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _ended.Dispose();
    }

    private async Task RenewAsync(CancellationToken ended)
    {
        while (true)
        {
            // The end of a message throws nothing: an exception for each of thousands was a fiftieth of what they cost beside reading.
            await Task.Delay(_options.Hold / 2, _clock, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ended.IsCancellationRequested || !await TryRenewAsync())
            {
                return;
            }
        }
    }

    /// <returns>False where somebody else has the message: there is nothing to hold any more.</returns>
    private async Task<bool> TryRenewAsync()
    {
        try
        {
            // Not cancelled half-way: the receipt of a renewal that went through is the only one that is good.
            var renewed = await _queue.RenewAsync(_options.Queue, _message, _options.Hold, CancellationToken.None);
            _message = renewed ?? _message;
            return renewed is not null;
        }
#pragma warning disable CA1031 // The queue is away for a moment: the next renewal may still come in time, and a second run does no harm.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _logger.LogWarning(e, "Queue {Queue}: a message in work could not be held for longer; it is tried again.", _options.Queue);
            return true;
        }
    }
}
