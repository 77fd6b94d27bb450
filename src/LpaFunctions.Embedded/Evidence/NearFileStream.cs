namespace LpaFunctions.Embedded.Evidence;

/// <summary>
/// A file of this machine, read where the caller is. The platform hands every asynchronous read of a file to another thread of the pool;
/// for a page of evidence that costs more than the read.
/// </summary>
internal sealed class NearFileStream(string path, FileShare share)
    : FileStream(path, FileMode.Open, FileAccess.Read, share, bufferSize: 0, FileOptions.None)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested
            ? ValueTask.FromCanceled<int>(cancellationToken)
            : ValueTask.FromResult(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
}
