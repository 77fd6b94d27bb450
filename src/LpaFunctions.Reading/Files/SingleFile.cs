namespace LpaFunctions.Reading.Files;

/// <summary>A file that is one document.</summary>
internal sealed class SingleFile(string name, ReadOnlyMemory<byte> bytes, FileKind kind, FileLimits limits) : IFileParts
{
    public int Count => 1;

    public FilePart Take(int index, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(index, 0);
        return FileParts.One(name, bytes, kind, limits, cancellationToken);
    }

    public void Dispose()
    {
        // Nothing is held.
    }
}
