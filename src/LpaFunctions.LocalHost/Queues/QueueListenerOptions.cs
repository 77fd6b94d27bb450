using LpaFunctions.LocalHost.Settings;

namespace LpaFunctions.LocalHost.Queues;

/// <summary>How one queue is listened to.</summary>
public sealed record QueueListenerOptions
{
    private static readonly TimeSpan LongestAwayDelay = TimeSpan.FromMinutes(1);

    public required string Queue { get; init; }
    public required string PoisonQueue { get; init; }
    public required int BatchSize { get; init; }
    public required int NewBatchThreshold { get; init; }
    public required int MaxDequeueCount { get; init; }

    /// <summary>Pause before a failed message is tried again.</summary>
    public required TimeSpan RetryDelay { get; init; }
    public required TimeSpan MaxPollingInterval { get; init; }

    /// <summary>How long a message stays hidden at a time; while its function runs that is renewed (<see cref="MessageHolds"/>).</summary>
    public TimeSpan Hold { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Tries of a message while the host itself was in want of something (<see cref="HostAwayException"/>): a day, by <see cref="AwayDelay"/>.</summary>
    public int MaxAwayCount { get; init; } = 1_500;

    /// <summary>Pause after the first try that the host could not begin or end.</summary>
    public TimeSpan AwayPause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Longer with each try, up to a minute.</summary>
    public TimeSpan AwayDelay(long tries)
    {
        var delay = AwayPause * Math.Min(tries, 60);
        return delay < LongestAwayDelay ? delay : LongestAwayDelay;
    }

    /// <summary>What the poison queue gets for a message that failed too often; the message itself unless said.</summary>
    public Func<string, string> PoisonBody { get; init; } = body => body;

    /// <summary>Told the body of a message that went to the poison queue.</summary>
    public Func<string, Task> GaveUp { get; init; } = _ => Task.CompletedTask;

    /// <summary>The function removes a message that it is done with, together with what it notes of it.</summary>
    public bool RemovedByFunction { get; init; }

    /// <summary>Called when messages were worked on and none is left, neither in the queue nor in work.</summary>
    public Func<CancellationToken, Task>? Emptied { get; init; }

    /// <summary>The queue of a queue function: poison goes to "{queue}-poison".</summary>
    public static QueueListenerOptions ForQueue(string queue, QueueSettings settings) =>
        new()
        {
            Queue = queue,
            PoisonQueue = queue + "-poison",
            BatchSize = settings.BatchSize,
            NewBatchThreshold = settings.EffectiveNewBatchThreshold,
            MaxDequeueCount = settings.MaxDequeueCount,
            RetryDelay = settings.VisibilityTimeout,
            MaxPollingInterval = settings.MaxPollingInterval,
        };
}
