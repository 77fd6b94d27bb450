namespace LpaFunctions.Embedded.Evidence;

/// <summary>A file of a folder that may lie on a share: each read is given up when the share is away.</summary>
internal sealed class SharedFileStream(string path, FileShare share, Unanswered folder)
    : FileStream(path, FileMode.Open, FileAccess.Read, share, bufferSize: 0, FileOptions.None)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(folder.AskAsync(() => Read(buffer.Span), cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
}
