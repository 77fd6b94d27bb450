using LpaFunctions.Pipeline.Hosting;
using LpaFunctions.Reading;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Pdf;

namespace LpaFunctions.Pipeline.Evidence;

/// <summary>
/// Our own reader, in this process (docs/adr/0022). Each document has a thread of its own with a deep stack; a document that neither
/// ends nor hears its deadline is given up after a grace time and counted as too slow.
/// </summary>
public sealed class PdfPigDocumentReader(PipelineOptions options) : IDocumentReader
{
    private const int StackBytes = 16 * 1024 * 1024;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public string Version => PdfDocumentReader.Version;

    public async Task<Document> ReadAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var limits = options.Limits;
        var done = new TaskCompletionSource<Document>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Read(bytes, limits, done, cancellationToken), StackBytes) { IsBackground = true, Name = "PDF reader" };
        thread.Start();
        try
        {
            return await done.Task.WaitAsync(limits.MaxTime + Grace, cancellationToken);
        }
        catch (TimeoutException late)
        {
            throw new PdfException(PdfFault.TooSlow, "document", $"No end after {limits.MaxTime + Grace}.", late);
        }
    }

    private static void Read(ReadOnlyMemory<byte> bytes, ReadingLimits limits, TaskCompletionSource<Document> done, CancellationToken cancellationToken)
    {
        try
        {
            done.TrySetResult(PdfDocumentReader.Read(bytes, limits, cancellationToken));
        }
        catch (OperationCanceledException)
        {
            done.TrySetCanceled(cancellationToken);
        }
#pragma warning disable CA1031 // An exception on this thread would end the process; the awaiting step gets it instead.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            done.TrySetException(failure);
        }
    }
}
