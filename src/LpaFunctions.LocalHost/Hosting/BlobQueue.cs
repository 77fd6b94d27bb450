using LpaFunctions.LocalHost.Blobs;
using LpaFunctions.LocalHost.Functions;
using LpaFunctions.LocalHost.Logs;
using LpaFunctions.LocalHost.Queues;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.LocalHost.State;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.LocalHost.Hosting;

/// <summary>
/// The host's own queue of blobs: how it is listened to, and what becomes of a message. 1. The blob is opened. 2. Its function runs. 3. The
/// receipt is noted and the message removed. What fails in 1 and 3 is the host's, and counts as no try of the function. Nobody waits for 3
/// in a state file: the next file is read meanwhile (docs/adr/0167).
/// </summary>
public sealed class BlobQueue(
    IReadOnlyList<FunctionDescriptor> functions,
    FunctionInvoker invoker,
    IEvidenceStore evidence,
    HostState state,
    HostFile hostFile,
    EvidenceFolder folder,
    DelayedMessages delayed,
    PipelineOptions pipeline,
    IWorkQueue queue,
    ErrorKinds kinds,
    ILogger<BlobQueue> logger
)
{
    private readonly Dictionary<string, BlobRunner> _runners = functions
        .OfType<BlobFunction>()
        .ToDictionary(f => f.Name, f => new BlobRunner(f, invoker, evidence, state), StringComparer.Ordinal);

    /// <summary>False where no function waits for blobs.</summary>
    public bool IsWanted => _runners.Count > 0;

    public QueueListenerOptions Options
    {
        get
        {
            var (blobs, queues) = (hostFile.Blobs, hostFile.Queues);
            var atOnce = blobs.MaxDegreeOfParallelism;
            Func<CancellationToken, Task>? emptied = IsInStateFile ? BringScoringForwardAsync : null;
            return new QueueListenerOptions
            {
                Queue = BlobScanner.Queue,
                PoisonQueue = BlobScanner.PoisonQueue,
                BatchSize = Math.Min(atOnce, 32),
                NewBatchThreshold = atOnce / 2,
                MaxDequeueCount = blobs.PoisonBlobThreshold,
                RetryDelay = queues.VisibilityTimeout,
                MaxPollingInterval = queues.MaxPollingInterval,
                RemovedByFunction = IsInStateFile,
                PoisonBody = ToPoisonJson,
                Emptied = emptied,
                GaveUp = GaveUpAsync,
            };
        }
    }

    private static string ToPoisonJson(string body) => BlobMessage.FromJson(body).ToPoisonJson();

    private Task BringScoringForwardAsync(CancellationToken stop) => delayed.BringForwardAsync(pipeline.ScoreQueue, stop);

    // On Azure the queues lie in a Storage account, where no message is brought forward or removed together with a receipt.
    private bool IsInStateFile => folder.Path is not null;

    public async Task RunAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        var blob = BlobMessage.FromJson(message.Body);
        using var scope = LogScope.OfEvidence(logger, blob.Path);
        var ran = await RunAsync(blob, cancellationToken);
        if (ran && IsInStateFile)
        {
            _ = FinishAsync(message, blob);
            return;
        }

        await OwnAsync(async () =>
        {
            await EndAsync(message, blob, ran);
            return ran;
        });
    }

    /// <returns>Whether a function ran.</returns>
    private async Task<bool> RunAsync(BlobMessage blob, CancellationToken cancellationToken)
    {
        // A message of a function that is switched off now waits for nothing: the function finds the blob by its receipt when it comes back.
        if (!_runners.TryGetValue(blob.Function, out var runner))
        {
            return false;
        }

        await using var call = await OwnAsync(() => runner.PrepareAsync(blob, cancellationToken));
        if (call is null)
        {
            return false;
        }

        await runner.RunAsync(blob, call, cancellationToken);
        return true;
    }

    /// <summary>Where it fails the message comes back when its hold is over, and its function finds that nothing changed.</summary>
    private async Task FinishAsync(QueueMessage message, BlobMessage blob)
    {
        try
        {
            await state.FinishAsync(blob.Function, blob.Path, blob.Version, BlobScanner.Queue, message, CancellationToken.None);
        }
#pragma warning disable CA1031 // Nobody waits for it: what is not noted is done once more.
        catch (Exception e)
#pragma warning restore CA1031
        {
            logger.LogWarning(
                e,
                "The end of a message of {Queue} could not be noted; it comes back when its hold is over.",
                BlobScanner.Queue
            );
        }
    }

    private Task EndAsync(QueueMessage message, BlobMessage blob, bool ran)
    {
        if (IsInStateFile)
        {
            return queue.DeleteAsync(BlobScanner.Queue, message, CancellationToken.None);
        }

        return ran ? state.DoneAsync(blob.Function, blob.Path, blob.Version, CancellationToken.None) : Task.CompletedTask;
    }

    private Task GaveUpAsync(string body)
    {
        var blob = BlobMessage.FromJson(body);
        return state.DoneAsync(blob.Function, blob.Path, blob.Version, CancellationToken.None);
    }

    private async Task<T> OwnAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception away) when (away is not OperationCanceledException && kinds.KindOf(away) == ErrorKind.Transient)
        {
            throw new HostAwayException(away);
        }
    }
}
