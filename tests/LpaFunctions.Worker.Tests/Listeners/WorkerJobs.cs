using System.Collections.Concurrent;
using Azure.Storage.Blobs;
using LpaFunctions.Worker.Tests.Protocol;
using Microsoft.Azure.WebJobs;

namespace LpaFunctions.Worker.Tests.Listeners;

/// <summary>What the Functions host does between its listeners and the worker: a call for each message, and an error where the worker failed.</summary>
public sealed class WorkerJobs
{
    private readonly WorkerCalls _calls;
    private int _running;
    private int _retries;

    internal WorkerJobs(WorkerCalls calls) => _calls = calls;

    /// <summary>Paths of blobs whose function ended well.</summary>
    public ConcurrentDictionary<string, int> Blobs { get; } = new(StringComparer.Ordinal);

    /// <summary>Messages of failed calls, with the function's name.</summary>
    public ConcurrentQueue<string> Failures { get; } = [];

    /// <summary>Messages that were given up.</summary>
    public ConcurrentQueue<string> Poison { get; } = [];

    /// <summary>Times that evidence was tried again by the queue of retries.</summary>
    public int Retries => Volatile.Read(ref _retries);

    public bool IsIdle => Volatile.Read(ref _running) == 0;

    [FunctionName("ExtractEvidenceByScan")]
    public async Task ExtractEvidenceAsync([BlobTrigger("%EvidenceContainer%/{path}")] BlobClient blob, string path)
    {
        await CallAsync("ExtractEvidenceByScan", () => _calls.RunBlobAsync("ExtractEvidenceByScan", blob.BlobContainerName, path));
        Blobs.AddOrUpdate(path, 1, (_, times) => times + 1);
    }

    [FunctionName("ScoreDomain")]
    public Task ScoreDomainAsync([QueueTrigger("%ScoreQueue%")] string message) =>
        CallAsync("ScoreDomain", () => _calls.RunQueueAsync("ScoreDomain", message));

    [FunctionName("RetryEvidence")]
    public async Task RetryEvidenceAsync([QueueTrigger("%RetryQueue%")] string message)
    {
        await CallAsync("RetryEvidence", () => _calls.RunQueueAsync("RetryEvidence", message));
        Interlocked.Increment(ref _retries);
    }

    [FunctionName("RetryEvidencePoison")]
    public void TakeRetryPoison([QueueTrigger("%RetryQueue%-poison")] string message) => Poison.Enqueue(message);

    [FunctionName("ScoreDomainPoison")]
    public void TakeScorePoison([QueueTrigger("%ScoreQueue%-poison")] string message) => Poison.Enqueue(message);

    [FunctionName("BlobPoison")]
    public void TakeBlobPoison([QueueTrigger("webjobs-blobtrigger-poison")] string message) => Poison.Enqueue(message);

    private async Task CallAsync(string function, Func<Task<StatusResult>> call)
    {
        Interlocked.Increment(ref _running);
        try
        {
            var result = await call();
            if (result.Status != StatusResult.Types.Status.Success)
            {
                Failures.Enqueue($"{function}: {result.Exception?.Message}");
                throw new InvalidOperationException(result.Exception?.Message);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }
}
