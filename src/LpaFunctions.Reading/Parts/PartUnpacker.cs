using LpaFunctions.Reading.Files;

namespace LpaFunctions.Reading.Parts;

/// <summary>Unpacks in this process: in a reader process, in commands and tests.</summary>
public sealed class PartUnpacker : IPartReader
{
    private static readonly FileLimits Limits = new();

    public async Task<FilePart?> ReadAsync(PartToRead part, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(part);
        var bytes = part.File is { } file ? await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false) : part.Bytes;
        using var packed = FileParts.Open(part.Name, bytes, Limits);
        var isThere = part.Number >= 1 && part.Number <= packed.Count;
        return isThere && packed.Take(part.Number - 1, cancellationToken) is { Problem: null } found ? found : null;
    }
}
