using LpaFunctions.Pipeline.Queues;

namespace LpaFunctions.LocalHost.Queues;

/// <summary>
/// Takes messages of one queue in batches and hands each to a function. A message is removed when its function is done; after a
/// failure it comes back, and after <see cref="QueueListenerOptions.MaxDequeueCount"/> tries it goes to the poison queue.
/// </summary>
public sealed class QueueListener(
    QueueListenerOptions options,
    Func<QueueMessage, CancellationToken, Task> function,
    IWorkQueue queue,
    QueueSignals signals,
    TimeProvider clock,
    ILogger logger
)
{
    private static readonly TimeSpan ShortestPoll = TimeSpan.FromMilliseconds(100);
    private int _inWork;

    /// <summary>Runs until it is stopped; messages in work then have until <paramref name="abort"/> to end, and go back to the queue else.</summary>
    public async Task RunAsync(CancellationToken stop, CancellationToken abort)
    {
        using var holds = new MessageHolds(queue, options, clock, logger);
        var working = new List<Task>();
        var pause = ShortestPoll;
        var worked = false;
        while (!stop.IsCancellationRequested)
        {
            working.RemoveAll(t => t.IsCompleted);
            if (working.Count > options.NewBatchThreshold)
            {
                await Task.WhenAny(working);
                continue;
            }

            var messages = await ReceiveAsync(stop);
            Interlocked.Add(ref _inWork, messages.Count);
            working.AddRange(messages.Select(m => Task.Run(() => HandleAsync(m, holds, abort), CancellationToken.None)));
            if (messages.Count > 0)
            {
                pause = ShortestPoll;
                worked = true;
                continue;
            }

            if (worked && Volatile.Read(ref _inWork) == 0)
            {
                worked = false;
                await EmptiedAsync(stop);
            }

            pause = await WaitAsync(pause, stop);
        }

        await Task.WhenAll(working);
    }

    private async Task<TimeSpan> WaitAsync(TimeSpan pause, CancellationToken stop)
    {
        try
        {
            if (await signals.WaitAsync(options.Queue, pause, clock, stop))
            {
                // What was sent may become visible a little later: look often until it does.
                return ShortestPoll;
            }
        }
        catch (OperationCanceledException)
        {
            // Asked to stop: the loop ends.
        }

        var next = pause * 2;
        return next < options.MaxPollingInterval ? next : options.MaxPollingInterval;
    }

    private async Task EmptiedAsync(CancellationToken stop)
    {
        try
        {
            await (options.Emptied?.Invoke(stop) ?? Task.CompletedTask);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Asked to stop: the loop ends.
        }
#pragma warning disable CA1031 // Only a hint that others need not wait any more: without it they wait their time.
        catch (Exception e)
#pragma warning restore CA1031
        {
            logger.LogWarning(e, "Queue {Queue} is empty, which could not be told.", options.Queue);
        }
    }

    private async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(CancellationToken stop)
    {
        try
        {
            return await queue.ReceiveAsync(options.Queue, options.BatchSize, options.Hold, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return [];
        }
#pragma warning disable CA1031 // The queue may be away for a while (locked file, network): the listener looks again after a pause.
        catch (Exception e)
#pragma warning restore CA1031
        {
            logger.LogWarning(e, "Queue {Queue} could not be read; it is tried again.", options.Queue);
            return [];
        }
    }

    private async Task HandleAsync(QueueMessage message, MessageHolds holds, CancellationToken abort)
    {
        var hold = holds.Begin(message);

        try
        {
            await function(message, abort);
            var held = await holds.EndAsync(hold);
            if (!options.RemovedByFunction)
            {
                await queue.DeleteAsync(options.Queue, held, CancellationToken.None);
            }
        }
        catch (OperationCanceledException) when (abort.IsCancellationRequested)
        {
            await queue.ReleaseAsync(options.Queue, await holds.EndAsync(hold), TimeSpan.Zero, CancellationToken.None);
        }
#pragma warning disable CA1031 // Whatever a function throws is answered in one way: again later, or the poison queue.
        catch (Exception e)
#pragma warning restore CA1031
        {
            await FailedAsync(await holds.EndAsync(hold), e);
        }
        finally
        {
            if (Interlocked.Decrement(ref _inWork) == 0 && options.Emptied is not null)
            {
                // The loop looks whether that was the last.
                signals.Raise(options.Queue);
            }
        }
    }

    private async Task FailedAsync(QueueMessage message, Exception failure)
    {
        try
        {
            if (failure is HostAwayException && message.DequeueCount < options.MaxAwayCount)
            {
                await AwayAsync(message, failure);
                return;
            }

            if (message.DequeueCount < options.MaxDequeueCount)
            {
                logger.LogWarning(
                    "Queue {Queue}: try {Try} of {Tries} failed: {Reason}",
                    options.Queue,
                    message.DequeueCount,
                    options.MaxDequeueCount,
                    failure.Message
                );
                await queue.ReleaseAsync(options.Queue, message, options.RetryDelay, CancellationToken.None);
                return;
            }

            logger.LogError(
                failure,
                "Queue {Queue}: gave up after {Tries} tries; the message goes to {Poison}.",
                options.Queue,
                message.DequeueCount,
                options.PoisonQueue
            );
            await queue.SendAsync(options.PoisonQueue, options.PoisonBody(message.Body), TimeSpan.Zero, CancellationToken.None);
            await options.GaveUp(message.Body);
            await queue.DeleteAsync(options.Queue, message, CancellationToken.None);
        }
#pragma warning disable CA1031 // The message stays hidden until its hold is over and is then tried again: nothing is lost.
        catch (Exception e)
#pragma warning restore CA1031
        {
            logger.LogWarning(e, "Queue {Queue}: a failed message could not be put back; it returns when its hold is over.", options.Queue);
        }
    }

    private async Task AwayAsync(QueueMessage message, Exception failure)
    {
        var delay = options.AwayDelay(message.DequeueCount);
        logger.LogWarning(
            "Queue {Queue}: the host is in want of something ({Reason}); once more in {Delay}.",
            options.Queue,
            failure.Message,
            delay
        );
        await queue.ReleaseAsync(options.Queue, message, delay, CancellationToken.None);
    }
}
