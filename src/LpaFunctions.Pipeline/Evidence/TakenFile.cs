using System.Buffers;
using System.Security.Cryptography;
using LpaFunctions.Reading.Programs;

namespace LpaFunctions.Pipeline.Evidence;

/// <summary>
/// One version of a file, taken in once and hashed on the way: a small one in memory, a large one in a temporary file that only this user may
/// read. So a host holds the same memory whatever it is handed.
/// </summary>
internal sealed class TakenFile : IDisposable
{
    // Nearly all evidence is smaller; a pipe carries that much faster than a disk.
    private const int MostInMemory = 1024 * 1024;
    private const int PieceBytes = 81_920;

    private readonly string? _file;

    private TakenFile(string hash, ReadOnlyMemory<byte> bytes, string? file, long length) =>
        (Hash, Bytes, _file, Length) = (hash, bytes, file, length);

    /// <summary>SHA-256, lower-case hex.</summary>
    public string Hash { get; }

    public long Length { get; }

    /// <summary>Empty where <see cref="File"/> is set.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Full path; null where the file lies in memory.</summary>
    public string? File => _file;

    /// <returns>Null where more than <paramref name="maxBytes"/> came: a file that grows while it is read must not grow past the limit either.</returns>
    public static async Task<TakenFile?> TakeAsync(Stream content, long expected, long maxBytes, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var file = expected > MostInMemory ? Path.Combine(WorkFolder.Create("evidence"), Path.GetRandomFileName()) : null;
        var isTaken = false;
        try
        {
            await using Stream target = file is null ? new MemoryStream((int)expected) : Create(file);
            if (!await CopyAsync(content, target, hash, maxBytes, cancellationToken))
            {
                return null;
            }

            isTaken = true;
            var bytes = target is MemoryStream memory ? memory.GetBuffer().AsMemory(0, (int)memory.Length) : default;
            return new TakenFile(Convert.ToHexStringLower(hash.GetHashAndReset()), bytes, file, target.Length);
        }
        finally
        {
            if (!isTaken)
            {
                Remove(file);
            }
        }
    }

    public void Dispose() => Remove(_file);

    /// <returns>False where more came than may.</returns>
    private static async Task<bool> CopyAsync(
        Stream content,
        Stream target,
        IncrementalHash hash,
        long maxBytes,
        CancellationToken cancellationToken
    )
    {
        var piece = ArrayPool<byte>.Shared.Rent(PieceBytes);
        try
        {
            while (true)
            {
                var count = await content.ReadAsync(piece, cancellationToken);
                if (count == 0)
                {
                    return true;
                }

                if (target.Length + count > maxBytes)
                {
                    return false;
                }

                hash.AppendData(piece, 0, count);
                await target.WriteAsync(piece.AsMemory(0, count), cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    private static FileStream Create(string file)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.Read,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(file, options);
    }

    private static void Remove(string? file)
    {
        if (file is not null)
        {
            System.IO.File.Delete(file);
        }
    }
}
