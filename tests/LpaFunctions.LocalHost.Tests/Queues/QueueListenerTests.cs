using System.Collections.Concurrent;
using LpaFunctions.Embedded.Queues;
using LpaFunctions.Embedded.Settings;
using LpaFunctions.Embedded.State;
using LpaFunctions.LocalHost.Queues;
using LpaFunctions.LocalHost.Tests.Samples;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace LpaFunctions.LocalHost.Tests.Queues;

public sealed class QueueListenerTests : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteStateFile _file;
    private readonly QueueSignals _signals = new();
    private readonly SignallingWorkQueue _queue;
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abort = new();
    private Task _running = Task.CompletedTask;

    public QueueListenerTests()
    {
        _file = new SqliteStateFile(new EmbeddedOptions { DataFolder = _folder.FullPath });
        _queue = new SignallingWorkQueue(new SqliteWorkQueue(_file, TimeProvider.System), _signals, TimeProvider.System);
    }

    [Fact]
    public async Task RunAsync_Messages_AreGivenToTheFunctionOnceAndRemoved()
    {
        var seen = new ConcurrentQueue<string>();
        Listen(m =>
        {
            seen.Enqueue(m.Body);
            return Task.CompletedTask;
        });
        for (var i = 0; i < 50; i++)
        {
            await SendAsync($"{i}");
        }

        await UntilEmptyAsync("work");
        Assert.Equal(Enumerable.Range(0, 50), seen.Select(int.Parse).Order());
    }

    [Fact]
    public async Task RunAsync_FailureThenSuccess_TriesAgain()
    {
        var tries = new ConcurrentQueue<long>();
        Listen(m =>
        {
            tries.Enqueue(m.DequeueCount);
            return m.DequeueCount < 3 ? throw new IOException("away") : Task.CompletedTask;
        });
        await SendAsync("a");

        await UntilEmptyAsync("work");

        Assert.Equal([1, 2, 3], tries);
        Assert.Equal(0, await _queue.CountAsync("work-poison", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task RunAsync_FailureEveryTime_GoesToThePoisonQueue()
    {
        var tries = 0;
        var gaveUp = new ConcurrentQueue<string>();
        Listen(
            _ =>
            {
                Interlocked.Increment(ref tries);
                throw new IOException("away");
            },
            o =>
                o with
                {
                    PoisonBody = b => b + "!",
                    GaveUp = b =>
                    {
                        gaveUp.Enqueue(b);
                        return Task.CompletedTask;
                    },
                }
        );
        await SendAsync("bad");

        await UntilEmptyAsync("work");

        Assert.Equal(3, tries);
        Assert.Equal(["bad"], gaveUp);
        Assert.Equal("bad!", Assert.Single(await _queue.PeekAsync("work-poison", 5, TestContext.Current.CancellationToken)).Body);
    }

    /// <summary>A slow machine: the function runs for longer than a message is hidden at a time.</summary>
    [Fact]
    public async Task RunAsync_FunctionLongerThanTheHold_RunsOnce()
    {
        var tries = new ConcurrentQueue<long>();
        Listen(
            async m =>
            {
                tries.Enqueue(m.DequeueCount);
                await Task.Delay(TimeSpan.FromSeconds(5));
            },
            o => o with { Hold = TimeSpan.FromSeconds(3) }
        );

        await SendAsync("long");
        await UntilEmptyAsync("work");

        Assert.Equal([1], tries);
    }

    [Fact]
    public async Task RunAsync_HostInWantOfAFile_GivesUpNothing()
    {
        var tries = new ConcurrentQueue<long>();
        Listen(m =>
        {
            tries.Enqueue(m.DequeueCount);
            return m.DequeueCount < 8 ? throw new HostAwayException(new IOException("too many open files")) : Task.CompletedTask;
        });

        await SendAsync("a");
        await UntilEmptyAsync("work");

        Assert.Equal(8, tries.Count);
        Assert.Equal(0, await _queue.CountAsync("work-poison", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task RunAsync_HostInWantForEver_GoesToThePoisonQueue()
    {
        Listen(_ => throw new HostAwayException(new IOException("gone for good")), o => o with { MaxAwayCount = 6 });

        await SendAsync("a");
        await UntilEmptyAsync("work");

        Assert.Equal(1, await _queue.CountAsync("work-poison", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task RunAsync_ManyMessages_WorksOnNoMoreThanBatchAndThreshold()
    {
        var (now, most) = (0, 0);
        var gate = new Lock();
        Listen(async _ =>
        {
            lock (gate)
            {
                most = Math.Max(most, ++now);
            }

            await Task.Delay(5);
            lock (gate)
            {
                now--;
            }
        });
        for (var i = 0; i < 40; i++)
        {
            await SendAsync($"{i}");
        }

        await UntilEmptyAsync("work");
        Assert.InRange(most, 2, 4 + 2);
    }

    [Fact]
    public async Task RunAsync_NothingLeftInQueueOrWork_TellsThatItIsEmptied()
    {
        var (done, emptied) = (0, new TaskCompletionSource<int>());
        for (var i = 0; i < 30; i++)
        {
            await SendAsync($"{i}");
        }

        Listen(
            async _ =>
            {
                await Task.Yield();
                Interlocked.Increment(ref done);
            },
            o =>
                o with
                {
                    Emptied = _ =>
                    {
                        emptied.TrySetResult(Volatile.Read(ref done));
                        return Task.CompletedTask;
                    },
                }
        );
        Assert.Equal(30, await emptied.Task);
    }

    [Fact]
    public async Task RunAsync_StoppedWhileAFunctionRuns_LetsItEnd()
    {
        var (started, ended) = (new TaskCompletionSource(), false);
        Listen(async _ =>
        {
            started.SetResult();
            await Task.Delay(100);
            ended = true;
        });
        await SendAsync("a");
        await started.Task;
        await _stop.CancelAsync();

        await _running;

        Assert.True(ended);
        Assert.Equal(0, await _queue.CountAsync("work", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task RunAsync_FunctionThatDoesNotEnd_GivesTheMessageBackAtOnce()
    {
        var started = new TaskCompletionSource();
        _running = new QueueListener(
            Options,
            async (_, token) =>
            {
                started.SetResult();
                await Task.Delay(Timeout.Infinite, token);
            },
            _queue,
            _signals,
            TimeProvider.System,
            NullLogger.Instance
        ).RunAsync(_stop.Token, _abort.Token);
        await SendAsync("a");
        await started.Task;
        await _stop.CancelAsync();
        await _abort.CancelAsync();

        await _running;

        Assert.Single(await _queue.PeekAsync("work", 5, TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _file.Dispose();
        _folder.Dispose();
    }

    private static QueueListenerOptions Options { get; } =
        new()
        {
            Queue = "work",
            PoisonQueue = "work-poison",
            BatchSize = 4,
            NewBatchThreshold = 2,
            MaxDequeueCount = 3,
            RetryDelay = TimeSpan.Zero,
            AwayPause = TimeSpan.Zero,
            MaxPollingInterval = TimeSpan.FromMilliseconds(100),
        };

    private void Listen(Func<QueueMessage, Task> function, Func<QueueListenerOptions, QueueListenerOptions>? change = null) =>
        _running = new QueueListener(
            change?.Invoke(Options) ?? Options,
            (m, _) => function(m),
            _queue,
            _signals,
            TimeProvider.System,
            NullLogger.Instance
        ).RunAsync(_stop.Token, _abort.Token);

    private Task SendAsync(string body) => _queue.SendAsync("work", body, TimeSpan.Zero, TestContext.Current.CancellationToken);

    private Task UntilEmptyAsync(string queue) =>
        SampleHost.UntilAsync(() => _queue.CountAsync(queue, CancellationToken.None).GetAwaiter().GetResult() == 0);
}
