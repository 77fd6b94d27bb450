using LpaFunctions.Embedded.Settings;
using LpaFunctions.Embedded.State;
using LpaFunctions.LocalHost.Functions;
using LpaFunctions.LocalHost.State;
using LpaFunctions.LocalHost.Timers;
using LpaFunctions.Testing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace LpaFunctions.LocalHost.Tests.Timers;

public sealed class TimerListenerTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Start = new(2025, 8, 25, 10, 0, 30, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly SqliteStateFile _file;
    private readonly HostState _state;
    private readonly FakeTimeProvider _clock = new(Start);
    private readonly SetClock _set;
    private readonly Recorder _recorder = new();
    private readonly ServiceProvider _services;
    private readonly List<(CancellationTokenSource Stop, Task Running)> _runs = [];

    public TimerListenerTests()
    {
        _file = new SqliteStateFile(new EmbeddedOptions { DataFolder = _folder.FullPath });
        _state = new HostState(_file);
        _set = new SetClock(_clock);
        _services = new ServiceCollection().AddSingleton(_recorder).BuildServiceProvider();
    }

    [Fact]
    public async Task RunAsync_EachScheduledTime_RunsOnce()
    {
        await StartAsync("0 */5 * * * *");

        Assert.Equal(0, _recorder.Runs.CurrentCount);

        _clock.Advance(TimeSpan.FromMinutes(4.5));

        Assert.Equal((false, null), await _recorder.NextAsync());

        await SavedAsync(Start.AddMinutes(9.5));
        _clock.Advance(TimeSpan.FromMinutes(5));
        var (pastDue, status) = await _recorder.NextAsync();

        Assert.False(pastDue);
        Assert.Equal(Start.AddMinutes(4.5).UtcDateTime, status!.Last);
    }

    [Fact]
    public async Task RunAsync_StartAfterAMissedTime_RunsAtOncePastDueAndOnlyOnce()
    {
        await _state.PrepareAsync(TestContext.Current.CancellationToken);
        await _state.SaveTimerAsync(
            "Timer",
            new TimerStatus(Start.AddHours(-3), Start.AddHours(-2.5)),
            TestContext.Current.CancellationToken
        );
        await StartAsync("0 0,30 * * * *");

        var (pastDue, status) = await _recorder.NextAsync();

        Assert.True(pastDue);
        Assert.Equal(Start.AddHours(-3).UtcDateTime, status!.Last);

        await SavedAsync(new DateTimeOffset(2025, 8, 25, 10, 30, 0, TimeSpan.Zero));

        Assert.Equal(0, _recorder.Runs.CurrentCount);
    }

    [Fact]
    public async Task RunAsync_RestartBetweenTwoTimes_DoesNotRepeat()
    {
        await StartAsync("0 */5 * * * *");
        _clock.Advance(TimeSpan.FromMinutes(4.5));
        await _recorder.NextAsync();
        await SavedAsync(Start.AddMinutes(9.5));
        await StopAsync();
        _clock.Advance(TimeSpan.FromMinutes(1));

        await StartAsync("0 */5 * * * *");

        Assert.Equal(0, _recorder.Runs.CurrentCount);

        _clock.Advance(TimeSpan.FromMinutes(4));

        Assert.False((await _recorder.NextAsync()).PastDue);
    }

    [Fact]
    public async Task RunAsync_RunOnStartup_RunsAtOnce()
    {
        await StartAsync("0 0 3 * * *", runOnStartup: true);
        Assert.False((await _recorder.NextAsync()).PastDue);
    }

    [Fact]
    public async Task RunAsync_FunctionThatFails_RunsAgainAtItsNextTime()
    {
        _recorder.Fail = true;
        await StartAsync("0 */5 * * * *");
        _clock.Advance(TimeSpan.FromMinutes(4.5));
        await _recorder.NextAsync();
        await SavedAsync(Start.AddMinutes(9.5));
        _clock.Advance(TimeSpan.FromMinutes(5));

        await _recorder.NextAsync();
    }

    [Fact]
    public async Task RunAsync_ClockThatWasAheadForADay_GoesOnByTheRightOne()
    {
        _set.Ahead = TimeSpan.FromDays(1);
        await StartAsync("0 */5 * * * *");
        await UntilRunAsync();
        await _recorder.NextAsync();

        _set.Ahead = TimeSpan.Zero;
        await UntilRunAsync();

        Assert.False((await _recorder.NextAsync()).PastDue);
    }

    [Fact]
    public async Task RunAsync_StartAfterAClockThatWasAhead_GoesOnByTheRightOne()
    {
        await _state.PrepareAsync(TestContext.Current.CancellationToken);
        var ahead = new TimerStatus(Start.AddYears(5), new TimerSchedule("0 */5 * * * *").Next(Start.AddYears(5)));
        await _state.SaveTimerAsync("Timer", ahead, TestContext.Current.CancellationToken);

        await StartAsync("0 */5 * * * *");
        await UntilRunAsync();

        Assert.False((await _recorder.NextAsync()).PastDue);
    }

    [Fact]
    public async Task RunAsync_ClockThatIsPutBackByAMoment_DoesNotRunForTheSameTimeAgain()
    {
        _set.Ahead = TimeSpan.FromSeconds(6);
        await StartAsync("0 */5 * * * *");
        await UntilRunAsync();
        await _recorder.NextAsync();

        _set.Ahead = TimeSpan.Zero;
        for (var steps = 0; steps < 24; steps++)
        {
            await StepAsync();
        }

        Assert.Equal(0, _recorder.Runs.CurrentCount);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _services.DisposeAsync();
        _file.Dispose();
        _folder.Dispose();
    }

    private async Task StartAsync(string schedule, bool runOnStartup = false)
    {
        await _state.PrepareAsync(TestContext.Current.CancellationToken);
        var method = typeof(Recorder).GetMethod(nameof(Recorder.Run))!;
        var function = new TimerFunction(schedule, UseMonitor: true, runOnStartup)
        {
            Name = "Timer",
            Method = method,
            Trigger = method.GetParameters()[0],
        };
        var stop = new CancellationTokenSource();
        var listener = new TimerListener(
            function,
            new FunctionInvoker(_services.GetRequiredService<IServiceScopeFactory>()),
            _state,
            _set,
            NullLogger.Instance
        );
        _runs.Add((stop, listener.RunAsync(stop.Token)));
    }

    private async Task StopAsync()
    {
        foreach (var (stop, running) in _runs)
        {
            await stop.CancelAsync();
            await running;
        }

        _runs.Clear();
    }

    /// <summary>The machine's time goes on in small steps until something ran; at most a few hours of it, where a wrong listener waits for a day.</summary>
    private async Task UntilRunAsync()
    {
        for (var steps = 0; steps < 2_000 && _recorder.Runs.CurrentCount == 0; steps++)
        {
            await StepAsync();
        }

        Assert.True(_recorder.Runs.CurrentCount > 0, "nothing ran");
    }

    private async Task StepAsync()
    {
        _clock.Advance(TimeSpan.FromSeconds(10));
        await Task.Delay(5, TestContext.Current.CancellationToken);
    }

    /// <summary>The run is over when its status is written; only then does the listener wait for the next time.</summary>
    private async Task SavedAsync(DateTimeOffset next)
    {
        while ((await _state.TimerAsync("Timer", TestContext.Current.CancellationToken))?.Next != next)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
        // The listener starts its wait right after the write; the fake clock must not move before.
        await Task.Delay(50, TestContext.Current.CancellationToken);
    }

    public sealed class Recorder
    {
        private readonly Queue<(bool PastDue, ScheduleStatus? Status)> _seen = new();

        public SemaphoreSlim Runs { get; } = new(0);

        public bool Fail { get; set; }

        public void Run(TimerInfo timer)
        {
            lock (_seen)
            {
                _seen.Enqueue((timer.IsPastDue, timer.ScheduleStatus));
            }

            Runs.Release();
            if (Fail)
            {
                throw new InvalidOperationException("as the test wants it");
            }
        }

        public async Task<(bool PastDue, ScheduleStatus? Status)> NextAsync()
        {
            await Runs.WaitAsync(TestContext.Current.CancellationToken);
            lock (_seen)
            {
                return _seen.Dequeue();
            }
        }
    }
}
