using LpaFunctions.LocalHost.Functions;
using LpaFunctions.LocalHost.State;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.LocalHost.Timers;

/// <summary>Runs one timer function by its schedule. Runs do not overlap; with UseMonitor a run that was missed while the host was down is made up for once.</summary>
public sealed class TimerListener(TimerFunction function, FunctionInvoker invoker, HostState state, TimeProvider clock, ILogger logger)
{
    // Task.Delay takes at most 49 days, and a machine that slept should notice soon.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromHours(1);

    private readonly TimerSchedule _schedule = new(function.Schedule);

    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            var status = function.UseMonitor ? await state.TimerAsync(function.Name, stop) : null;
            var now = clock.GetUtcNow();
            if (status is not null && status.Next > now && _schedule.Next(status.Last) != status.Next)
            {
                status = status with { Next = _schedule.Next(now) };
            }

            var next = status?.Next ?? _schedule.Next(now);
            if (function.RunOnStartup && next > now)
            {
                await FireAsync(status, isPastDue: false, stop);
                next = _schedule.Next(clock.GetUtcNow());
            }

            var isPastDue = next <= now;
            while (true)
            {
                await SleepUntilAsync(next, stop);
                var last = function.UseMonitor ? await state.TimerAsync(function.Name, stop) : null;
                await FireAsync(last, isPastDue, stop);
                isPastDue = false;
                next = _schedule.Next(clock.GetUtcNow());
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Asked to stop.
        }
    }

    private async Task SleepUntilAsync(DateTimeOffset time, CancellationToken stop)
    {
        for (var left = time - clock.GetUtcNow(); left > TimeSpan.Zero; left = time - clock.GetUtcNow())
        {
            await Task.Delay(left < LongestSleep ? left : LongestSleep, clock, stop);
        }
    }

    private async Task FireAsync(TimerStatus? last, bool isPastDue, CancellationToken stop)
    {
        var started = clock.GetUtcNow();
        var info = new TimerInfo
        {
            IsPastDue = isPastDue,
            ScheduleStatus = last is null
                ? null
                : new ScheduleStatus
                {
                    Last = last.Last.UtcDateTime,
                    Next = last.Next.UtcDateTime,
                    LastUpdated = last.Last.UtcDateTime,
                },
        };
        try
        {
            await invoker.InvokeAsync(function, info, new Dictionary<string, string>(StringComparer.Ordinal), stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A timer function that fails runs again at its next time, as on Azure.
        catch (Exception e)
#pragma warning restore CA1031
        {
            logger.LogError(e, "Timer function {Function} failed; it runs again at its next time.", function.Name);
        }

        if (function.UseMonitor)
        {
            await state.SaveTimerAsync(function.Name, new TimerStatus(started, _schedule.Next(clock.GetUtcNow())), CancellationToken.None);
        }
    }
}
