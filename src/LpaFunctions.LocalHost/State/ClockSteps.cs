using LpaFunctions.Embedded.State;

namespace LpaFunctions.LocalHost.State;

/// <summary>
/// Notices that the machine's clock was put back, and brings the messages that wait for a time of the wrong clock along: else they would
/// wait until it comes again.
/// </summary>
public sealed class ClockSteps(SqliteStateFile file, TimeProvider clock, ILogger<ClockSteps> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Smallest = TimeSpan.FromSeconds(5);
    private DateTimeOffset _time = clock.GetUtcNow();
    private long _count = clock.GetTimestamp();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Look, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

            var step = clock.GetUtcNow() - _time - clock.GetElapsedTime(_count);
            (_time, _count) = (clock.GetUtcNow(), clock.GetTimestamp());
            if (step < -Smallest && !stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning("The clock was put back by {Step}.", -step);
                await BringAlongAsync(step, stoppingToken);
            }
        }
    }

    private Task<int> BringAlongAsync(TimeSpan step, CancellationToken cancellationToken)
    {
        var (now, shift) = (clock.GetUtcNow().ToUnixTimeMilliseconds(), (long)step.TotalMilliseconds);
        return file.WriteAsync(
            c => c.Run("UPDATE messages SET visible_at = MAX(?1, visible_at + ?2) WHERE visible_at > ?1", now, shift),
            cancellationToken
        );
    }
}
