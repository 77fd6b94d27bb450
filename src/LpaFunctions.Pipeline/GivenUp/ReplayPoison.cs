using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.Pipeline.GivenUp;

/// <summary>Puts what was given up back to work, after the operator has mended the cause.</summary>
/// <remarks>
/// On one machine a file is read here and now, so that the operator sees whether it works; on Azure it goes to the queue of retries: only
/// the host there has the edited rule books.
/// </remarks>
public sealed class ReplayPoison(
    PoisonRecords poison,
    IWorkQueue queue,
    ExtractEvidence extract,
    PipelineOptions options,
    StorageInfo storage
)
{
    public async Task<ReplayResult> RunAsync(CancellationToken cancellationToken)
    {
        var (replayed, failed) = (0, new List<string>());
        foreach (var record in await poison.ListAsync(cancellationToken).ToListAsync(cancellationToken))
        {
            try
            {
                await PutBackAsync(record, cancellationToken);
            }
            catch (Exception again) when (again is not OperationCanceledException)
            {
                failed.Add($"{record.Path ?? record.Body}: {again.Message}"); // Stays poison; the others go on.
                continue;
            }
            // Last: a crash before this line replays once more, which is harmless.
            await poison.DeleteAsync(record, cancellationToken);
            replayed++;
        }

        return new ReplayResult(replayed, failed);
    }

    private Task PutBackAsync(PoisonRecord record, CancellationToken cancellationToken)
    {
        if (record.Path is not { } path)
        {
            return queue.SendAsync(record.Queue, record.Body, TimeSpan.Zero, cancellationToken);
        }

        return storage.Name == StorageInfo.Embedded
            ? extract.RunAsync(path, cancellationToken)
            : queue.SendAsync(options.RetryQueue, new EvidenceRetry(path).Write(), TimeSpan.Zero, cancellationToken);
    }
}

/// <param name="Failed">What failed again and stays poison, with the error's message.</param>
public sealed record ReplayResult(int Replayed, IReadOnlyList<string> Failed);
