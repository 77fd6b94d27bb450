using LpaFunctions.LocalHost.Blobs;
using LpaFunctions.LocalHost.Functions;
using LpaFunctions.LocalHost.Queues;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.LocalHost.State;
using LpaFunctions.LocalHost.Timers;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.LocalHost.Hosting;

/// <summary>Runs the listeners of all blob, queue and timer functions from start to stop.</summary>
public sealed class TriggerService(
    IReadOnlyList<FunctionDescriptor> functions,
    EmbeddedHostOptions options,
    HostFile hostFile,
    FunctionInvoker invoker,
    HostState state,
    IEvidenceStore evidence,
    DeletedEvidence deleted,
    DelayedMessages delayed,
    PipelineOptions pipeline,
    IWorkQueue queue,
    QueueSignals signals,
    EvidenceFolder folder,
    ILogger<TriggerService> logger
) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly List<Task> _running = [];
    private EvidenceWatcher? _watcher;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await state.PrepareAsync(cancellationToken);
        if (functions.OfType<BlobFunction>().Any() && folder.Path is not null)
        {
            _watcher = new EvidenceWatcher(folder.Path);
            if (_watcher.Problem is not null)
            {
                logger.LogWarning(
                    "The evidence folder cannot be watched ({Problem}); it is looked through every {Seconds} s instead.",
                    _watcher.Problem,
                    options.Rescan.TotalSeconds
                );
            }
        }

        foreach (var function in functions)
        {
            Start(function);
        }

        StartBlobQueue(
            functions
                .OfType<BlobFunction>()
                .ToDictionary(f => f.Name, f => new BlobRunner(f, invoker, evidence, state), StringComparer.Ordinal)
        );
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        _abort.CancelAfter(options.StopGrace);
        await Task.WhenAll(_running);
    }

    public void Dispose()
    {
        // A host whose start failed is never stopped: its listeners must not outlive their state file.
        _stop.Cancel();
        _watcher?.Dispose();
        _stop.Dispose();
        _abort.Dispose();
    }

    private void Start(FunctionDescriptor function)
    {
        switch (function)
        {
            case BlobFunction blob:
                var scanner = new BlobScanner(
                    blob,
                    evidence,
                    queue,
                    deleted.TellAsync,
                    state,
                    options.Clock,
                    folder.Path is null ? TimeSpan.Zero : options.Settle
                );
                Run(() => new BlobTriggerListener(scanner, _watcher, options.Rescan, options.Clock, logger).RunAsync(_stop.Token));
                break;
            case QueueFunction f:
                Listen(
                    QueueListenerOptions.ForQueue(f.Queue, hostFile.Queues),
                    (message, token) =>
                        invoker.InvokeAsync(
                            f,
                            TriggerValues.ForQueue(f.Trigger.ParameterType, message.Body),
                            new Dictionary<string, string>(StringComparer.Ordinal),
                            token
                        )
                );
                break;
            case TimerFunction timer:
                Run(() => new TimerListener(timer, invoker, state, options.Clock, logger).RunAsync(_stop.Token));
                break;
        }
    }

    private void StartBlobQueue(Dictionary<string, BlobRunner> runners)
    {
        if (runners.Count == 0)
        {
            return;
        }

        var settings = new QueueListenerOptions
        {
            Queue = BlobScanner.Queue,
            PoisonQueue = BlobScanner.PoisonQueue,
            BatchSize = Math.Min(hostFile.Blobs.MaxDegreeOfParallelism, 32),
            NewBatchThreshold = hostFile.Blobs.MaxDegreeOfParallelism / 2,
            MaxDequeueCount = hostFile.Blobs.PoisonBlobThreshold,
            RetryDelay = hostFile.Queues.VisibilityTimeout,
            MaxPollingInterval = hostFile.Queues.MaxPollingInterval,
            RemovedByFunction = true,
            PoisonBody = body => BlobMessage.FromJson(body).ToPoisonJson(),
            // On Azure the score queue lies in a Storage account, where no message is brought forward.
            Emptied = folder.Path is null ? null : stop => delayed.BringForwardAsync(pipeline.ScoreQueue, stop),
            GaveUp = body =>
                BlobMessage.FromJson(body) is var blob
                    ? state.DoneAsync(blob.Function, blob.Path, blob.Version, CancellationToken.None)
                    : Task.CompletedTask,
        };
        Listen(settings, (message, token) => RunBlobAsync(message, runners, token));
    }

    private async Task RunBlobAsync(QueueMessage message, Dictionary<string, BlobRunner> runners, CancellationToken cancellationToken)
    {
        var blob = BlobMessage.FromJson(message.Body);
        // A message of a function that is switched off now waits for nothing: the function finds the blob by its receipt when it comes back.
        var ran = runners.GetValueOrDefault(blob.Function) is { } runner && await runner.RunAsync(blob, cancellationToken);
        if (ran && folder.Path is not null)
        {
            await state.FinishAsync(blob.Function, blob.Path, blob.Version, BlobScanner.Queue, message, CancellationToken.None);
            return;
        }

        if (ran)
        {
            await state.DoneAsync(blob.Function, blob.Path, blob.Version, CancellationToken.None);
        }

        await queue.DeleteAsync(BlobScanner.Queue, message, CancellationToken.None);
    }

    private void Listen(QueueListenerOptions settings, Func<QueueMessage, CancellationToken, Task> function) =>
        Run(() => new QueueListener(settings, function, queue, signals, options.Clock, logger).RunAsync(_stop.Token, _abort.Token));

    private void Run(Func<Task> listener) => _running.Add(Task.Run(listener));
}
