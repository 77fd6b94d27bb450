namespace LpaFunctions.Reading.Processes;

/// <summary>A request on its way through a lane.</summary>
internal sealed class ReaderJob(ReaderRequest request, CancellationToken cancellation)
{
    private readonly TaskCompletionSource<ReadOnlyMemory<byte>> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<ReadOnlyMemory<byte>> Done => _done.Task;

    public void Run(Func<ReaderRequest, CancellationToken, ReadOnlyMemory<byte>> serve)
    {
        try
        {
            _done.SetResult(serve(request, cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            _done.SetCanceled(cancellation);
        }
#pragma warning disable CA1031 // Who asked gets it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            _done.SetException(fault);
        }
    }
}
