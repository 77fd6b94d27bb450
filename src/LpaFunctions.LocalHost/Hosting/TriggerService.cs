using LpaFunctions.LocalHost.Blobs;
using LpaFunctions.LocalHost.Functions;
using LpaFunctions.LocalHost.Queues;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.LocalHost.State;
using LpaFunctions.LocalHost.Timers;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Queues;

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
    BlobQueue blobs,
    IWorkQueue queue,
    QueueSignals signals,
    EvidenceFolder folder,
    WorkWatch watch,
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

        if (blobs.IsWanted)
        {
            Listen(blobs.Options, blobs.RunAsync);
        }
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
                Start(blob);
                break;
            case QueueFunction message:
                Start(message);
                break;
            case TimerFunction timer:
                Run(() => new TimerListener(timer, invoker, state, options.Clock, logger).RunAsync(_stop.Token));
                break;
        }
    }

    private void Start(BlobFunction function)
    {
        var settle = folder.Path is null ? TimeSpan.Zero : options.Settle;
        var scanner = new BlobScanner(function, evidence, queue, deleted.TellAsync, state, options.Clock, settle);
        Run(() => new BlobTriggerListener(scanner, _watcher, options.Rescan, options.Clock, logger).RunAsync(_stop.Token));
    }

    private void Start(QueueFunction function) =>
        Listen(
            QueueListenerOptions.ForQueue(function.Queue, hostFile.Queues),
            (message, token) =>
                invoker.InvokeAsync(
                    function,
                    TriggerValues.ForQueue(function.Trigger.ParameterType, message.Body),
                    new Dictionary<string, string>(StringComparer.Ordinal),
                    token
                )
        );

    private void Listen(QueueListenerOptions settings, Func<QueueMessage, CancellationToken, Task> function)
    {
        watch.Beat(settings.Queue);
        Run(() => new QueueListener(settings, WatchedAsync, queue, signals, options.Clock, logger).RunAsync(_stop.Token, _abort.Token));

        async Task WatchedAsync(QueueMessage message, CancellationToken cancellationToken)
        {
            try
            {
                await function(message, cancellationToken);
            }
            finally
            {
                watch.Beat(settings.Queue);
            }
        }
    }

    private void Run(Func<Task> listener) => _running.Add(Task.Run(listener));
}
