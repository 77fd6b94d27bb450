using LpaFunctions.LocalHost.Functions;
using LpaFunctions.LocalHost.State;
using Microsoft.Azure.Functions.Worker;

namespace LpaFunctions.LocalHost.Timers;

/// <summary>Runs one timer function by its schedule. Runs do not overlap; with UseMonitor a run that was missed while the host was down is made up for once.</summary>
public sealed class TimerListener(TimerFunction function, FunctionInvoker invoker, HostState state, TimeProvider clock, ILogger logger)
{
    // A machine that slept, or whose clock was set, should notice soon.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);

    // A clock that is put right by so little has not been wrong: the time that was kept already does not come again.
    private static readonly TimeSpan SmallStep = TimeSpan.FromMinutes(1);

    private readonly TimerSchedule _schedule = new(function.Schedule);

    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            var status = function.UseMonitor ? await state.TimerAsync(function.Name, stop) : null;
            var next = First(status);
            if (function.RunOnStartup && next > clock.GetUtcNow())
            {
                await FireAsync(status, isPastDue: false, stop);
                next = _schedule.Next(clock.GetUtcNow());
            }

            var isPastDue = next <= clock.GetUtcNow();
            while (true)
            {
                var due = await SleepUntilAsync(next, stop);
                var last = function.UseMonitor ? await state.TimerAsync(function.Name, stop) : null;
                await FireAsync(last, isPastDue, stop);
                isPastDue = false;
                next = _schedule.Next(Later(due, clock.GetUtcNow()));
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Asked to stop.
        }
    }

    /// <summary>The kept time, unless the schedule is another one now or the clock was ahead when it was kept.</summary>
    private DateTimeOffset First(TimerStatus? status)
    {
        var now = clock.GetUtcNow();
        var isOfThisSchedule = status is not null && (status.Next <= now || _schedule.Next(status.Last) == status.Next);
        return isOfThisSchedule && !WentBack(status!.Next) ? status.Next : _schedule.Next(now);
    }

    /// <returns>The time that came; an earlier one than was wanted where the clock was set back.</returns>
    private async Task<DateTimeOffset> SleepUntilAsync(DateTimeOffset time, CancellationToken stop)
    {
        for (var left = time - clock.GetUtcNow(); left > TimeSpan.Zero; left = time - clock.GetUtcNow())
        {
            if (WentBack(time))
            {
                time = _schedule.Next(clock.GetUtcNow());
                continue;
            }

            await Task.Delay(left < LongestSleep ? left : LongestSleep, clock, stop);
        }

        return time;
    }

    /// <summary>A time is the first one behind some moment; where another one comes before it now, that moment has not come yet: the clock was ahead.</summary>
    private bool WentBack(DateTimeOffset time) => _schedule.Next(clock.GetUtcNow() + SmallStep) < time;

    private static DateTimeOffset Later(DateTimeOffset due, DateTimeOffset now) => due > now && due - now <= SmallStep ? due : now;

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
