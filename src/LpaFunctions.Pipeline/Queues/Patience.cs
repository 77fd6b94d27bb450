using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.Settings;
using Microsoft.Extensions.Logging;

namespace LpaFunctions.Pipeline.Queues;

/// <summary>
/// Outlives what is away for a while. A step that meets a transient error is tried again after short pauses; then its message goes back
/// into a queue, unseen for longer, and longer the longer it waits. So an outage of an hour makes no poison: the host would give up after
/// five tries, which for a blob are over in half a minute. A cause that lasts for more than a day is no outage any more: it is thrown
/// like everything else, and becomes poison after the host's tries, where the operator sees it and can put it back.
/// </summary>
public sealed class Patience(IWorkQueue queue, ErrorKinds kinds, PipelineOptions options, TimeProvider clock, ILogger<Patience> logger)
{
    private static readonly TimeSpan[] Usual = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(20)];

    // Of the time that a message has waited: after an hour five minutes, after twelve hours an hour.
    private const double ShareOfWait = 1 / 12.0;

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <param name="queueName">Where the message waits while something is away.</param>
    /// <param name="message">What brings this work again.</param>
    /// <param name="work">Safe to be run again.</param>
    public Task RunAsync(string queueName, string message, Func<Task> work, CancellationToken cancellationToken) =>
        RunAsync(queueName, message, work, options.LongestWait, cancellationToken);

    /// <summary>As <see cref="RunAsync(string, string, Func{Task}, CancellationToken)"/> for what must not be given up: the record of what was.</summary>
    public Task RunForEverAsync(string queueName, string message, Func<Task> work, CancellationToken cancellationToken) =>
        RunAsync(queueName, message, work, TimeSpan.MaxValue, cancellationToken);

    private async Task RunAsync(
        string queueName,
        string message,
        Func<Task> work,
        TimeSpan longestWait,
        CancellationToken cancellationToken
    )
    {
        foreach (var pause in options.ShortPauses ?? Usual)
        {
            try
            {
                await work();
                return;
            }
            catch (Exception away) when (IsAway(away, cancellationToken))
            {
                logger.LogInformation("{Queue}: something is away ({Reason}); once more in {Pause}.", queueName, away.Message, pause);
            }

            await Task.Delay(pause, clock, cancellationToken);
        }

        var now = clock.GetUtcNow();
        var since = WaitingMessage.Since(message) ?? now;
        var waited = now - since;
        try
        {
            await work();
        }
        catch (Exception away) when (waited < longestWait && IsAway(away, cancellationToken))
        {
            var pause = Pause(waited);
            // Where this fails too, the error goes to the host, and the message it holds is tried again.
            await queue.SendAsync(queueName, WaitingMessage.From(message, since), pause, cancellationToken);
            logger.LogWarning(away, "{Queue}: something is still away; once more in {Pause}.", queueName, pause);
        }
    }

    private TimeSpan Pause(TimeSpan waited)
    {
        var pause = waited * ShareOfWait;
        if (pause > LongestPause)
        {
            return LongestPause;
        }

        return pause > options.LongPause ? pause : options.LongPause;
    }

    private bool IsAway(Exception error, CancellationToken cancellationToken) =>
        !cancellationToken.IsCancellationRequested && kinds.KindOf(error) == ErrorKind.Transient;
}
