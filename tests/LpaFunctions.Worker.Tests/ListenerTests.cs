using System.Collections.Concurrent;
using System.Text;
using LpaFunctions.Azure.Connections;
using LpaFunctions.Azure.Queues;
using LpaFunctions.Azure.Settings;
using LpaFunctions.LocalHost.Queues;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Worker.Tests.Listeners;
using Microsoft.Extensions.Logging.Abstractions;

namespace LpaFunctions.Worker.Tests;

/// <summary>Retries, poison and batches of the embedded host held against the real listeners of the Functions host, on the same queues' server.</summary>
public sealed class ListenerTests(WorkerRun run)
{
    private static readonly HostFile Settings = new()
    {
        Queues = new QueueSettings
        {
            BatchSize = 4,
            NewBatchThreshold = 2,
            MaxDequeueCount = 3,
            VisibilityTimeout = TimeSpan.FromSeconds(1),
            MaxPollingInterval = TimeSpan.FromMilliseconds(200),
        },
    };

    private static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Failing"] = "failing-r",
        ["Staying"] = "staying-r",
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Queue_MessageThatAlwaysFails_IsTriedAsOftenAndBecomesTheSamePoison()
    {
        await SendAsync("failing-r", "a");
        await SendAsync("failing-e", "a");
        var tries = new ConcurrentQueue<long>();
        var jobs = new StubbornJobs();
        // What another test left in its queue is let go: the real host stops only when nothing is in work.
        jobs.Gate.LetGo(100);
        using var real = await RealListeners.StartAsync(run.Account.Storage, jobs, Names, Settings);
        await using var embedded = Listen("failing-e", (message, _) => Fail(message, tries));

        var poison = await TakeAsync("failing-r-poison");
        var embeddedPoison = await TakeAsync("failing-e-poison");

        await real.StopAsync(Token);
        Assert.Equal([1, 2, 3], jobs.Tries);
        Assert.Equal(jobs.Tries, tries);
        Assert.Equal(poison, embeddedPoison);
    }

    [Fact]
    public async Task Queue_FullOfWork_IsTakenInTheSameBatches()
    {
        for (var i = 0; i < 12; i++)
        {
            await SendAsync("staying-r", $"{i}");
            await SendAsync("staying-e", $"{i}");
        }

        var gate = new Gate();
        var jobs = new StubbornJobs();
        using var real = await RealListeners.StartAsync(run.Account.Storage, jobs, Names, Settings);
        await using var embedded = Listen("staying-e", (_, _) => gate.PassAsync());

        // A batch of four; when two of it are left, the next one comes on top.
        await WaitingAsync(jobs.Gate, 4);
        await WaitingAsync(gate, 4);
        jobs.Gate.LetGo(2);
        gate.LetGo(2);
        await WaitingAsync(jobs.Gate, 6);
        await WaitingAsync(gate, 6);

        jobs.Gate.LetGo(100);
        gate.LetGo(100);
        await real.StopAsync(Token);
    }

    private static Task Fail(QueueMessage message, ConcurrentQueue<long> tries)
    {
        tries.Enqueue(message.DequeueCount);
        throw new InvalidOperationException(message.Body);
    }

    private RunningListener Listen(string queue, Func<QueueMessage, CancellationToken, Task> function)
    {
        var options = new AzureOptions { CreateMissing = true };
        var storage = StorageClients.Connect(new StorageConnection { ConnectionString = run.Account.Storage }, options);
        var listener = new QueueListener(
            QueueListenerOptions.ForQueue(queue, Settings.Queues),
            function,
            new StorageWorkQueue(storage.Queues, options),
            new QueueSignals(),
            TimeProvider.System,
            NullLogger.Instance
        );
        return new RunningListener(listener);
    }

    private async Task SendAsync(string name, string body)
    {
        var queue = run.Account.Queue(name);
        await queue.CreateIfNotExistsAsync(cancellationToken: Token);
        await queue.SendMessageAsync(body, Token);
    }

    /// <summary>The first message that comes there, as its text.</summary>
    private async Task<string> TakeAsync(string name)
    {
        var until = DateTimeOffset.UtcNow + TimeSpan.FromMinutes(1);
        var queue = run.Account.Queue(name);
        await queue.CreateIfNotExistsAsync(cancellationToken: Token);
        while (true)
        {
            if ((await queue.ReceiveMessageAsync(cancellationToken: Token)).Value is { } message)
            {
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, Token);
                return Encoding.UTF8.GetString(message.Body);
            }

            Assert.True(DateTimeOffset.UtcNow < until, $"Nothing came to {name}.");
            await Task.Delay(100, Token);
        }
    }

    private static async Task WaitingAsync(Gate gate, int count)
    {
        while (gate.Waiting != count)
        {
            await Task.Delay(50, Token);
        }
    }

    private sealed class RunningListener : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly Task _running;

        public RunningListener(QueueListener listener) => _running = Task.Run(() => listener.RunAsync(_stop.Token, _stop.Token));

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await _running;
            _stop.Dispose();
        }
    }
}
