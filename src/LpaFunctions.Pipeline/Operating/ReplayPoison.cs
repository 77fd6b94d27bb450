using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.Queues;

namespace LpaFunctions.Pipeline.Operating;

/// <summary>Puts what was given up back to work, after the operator has mended the cause.</summary>
public sealed class ReplayPoison(PoisonRecords poison, IWorkQueue queue, ExtractEvidence extract)
{
    public async Task<ReplayResult> RunAsync(CancellationToken cancellationToken)
    {
        var (replayed, failed) = (0, new List<string>());
        foreach (var record in await poison.ListAsync(cancellationToken).ToListAsync(cancellationToken))
        {
            try
            {
                if (record.Path is { } path)
                {
                    await extract.RunAsync(path, cancellationToken);
                }
                else
                {
                    await queue.SendAsync(record.Queue, record.Body, TimeSpan.Zero, cancellationToken);
                }
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
}

/// <param name="Failed">What failed again and stays poison, with the error's message.</param>
public sealed record ReplayResult(int Replayed, IReadOnlyList<string> Failed);
