namespace LpaFunctions.Embedded.Evidence;

/// <summary>
/// Asks a folder that may lie on a share. A share that is away holds whoever asks until it is back, and nothing can end the asking: it is
/// left behind on a thread of its own and the caller goes on with an error that is tried again. With some left behind nobody asks any more
/// until one of them has its answer, so a dead share costs a few threads and not one for each file.
/// </summary>
/// <param name="mayBeAway">False for a disk of this machine, which is asked where the caller is: another thread for each read costs more than the read.</param>
public sealed class Unanswered(TimeSpan patience, int most, bool mayBeAway = true)
{
    private int _left;

    /// <exception cref="IOException">The folder does not answer; transient.</exception>
    public async Task<T> AskAsync<T>(Func<T> question, CancellationToken cancellationToken)
    {
        if (!mayBeAway)
        {
            return question();
        }

        if (Volatile.Read(ref _left) >= most)
        {
            throw Away();
        }

        // Not of the pool: where all its threads are busy, the question would wait for one and the share be called away.
        var answer = Task.Factory.StartNew(question, cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            return await answer.WaitAsync(patience, cancellationToken);
        }
        catch (TimeoutException) when (!answer.IsCompleted)
        {
            LeaveBehind(answer);
            throw Away();
        }
    }

    private void LeaveBehind(Task answer)
    {
        Interlocked.Increment(ref _left);
        // Looked at too, so that what it fails with in the end is nobody's unobserved fault.
        _ = answer.ContinueWith(
            late =>
            {
                _ = late.Exception;
                Interlocked.Decrement(ref _left);
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
    }

    private IOException Away() => new($"The evidence folder did not answer within {patience.TotalSeconds:0} seconds.");
}
