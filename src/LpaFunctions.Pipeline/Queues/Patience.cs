using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.Settings;
using Microsoft.Extensions.Logging;

namespace LpaFunctions.Pipeline.Queues;

/// <summary>
/// Outlives what is away for a while. A step that meets a transient error is tried again after short pauses; then its message goes back
/// into a queue, unseen for longer, as often as it takes. So an outage of an hour makes no poison: the host would give up after five
/// tries, which for a blob are over in half a minute. Everything else is thrown, and becomes poison after the host's tries.
/// </summary>
public sealed class Patience(IWorkQueue queue, ErrorKinds kinds, PipelineOptions options, TimeProvider clock, ILogger<Patience> logger)
{
    private static readonly TimeSpan[] Usual = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(20)];

    /// <param name="queueName">Where the message waits while something is away.</param>
    /// <param name="message">What brings this work again.</param>
    /// <param name="work">Safe to be run again.</param>
    public async Task RunAsync(string queueName, string message, Func<Task> work, CancellationToken cancellationToken)
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

        try
        {
            await work();
        }
        catch (Exception away) when (IsAway(away, cancellationToken))
        {
            // Where this fails too, the error goes to the host, and the message it holds is tried again.
            await queue.SendAsync(queueName, message, options.LongPause, cancellationToken);
            logger.LogWarning(away, "{Queue}: something is still away; once more in {Pause}.", queueName, options.LongPause);
        }
    }

    private bool IsAway(Exception error, CancellationToken cancellationToken) =>
        !cancellationToken.IsCancellationRequested && kinds.Of(error) == ErrorKind.Transient;
}
