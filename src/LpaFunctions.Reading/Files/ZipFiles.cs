using System.IO.Compression;

namespace LpaFunctions.Reading.Files;

/// <summary>The files of a ZIP, unpacked one at a time, within limits that are counted while they unpack: what an entry claims of its size is not believed.</summary>
internal sealed class ZipFiles : IFileParts
{
    // What macOS and Windows put beside the files of an archive.
    private static readonly string[] Litter = ["__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini"];

    // What an entry claims is believed that far, so that a large one is not copied while its buffer grows.
    private const int MostAtOnce = 128 * 1024 * 1024;

    private readonly ZipArchive _archive;
    private readonly List<ZipArchiveEntry> _entries;
    private readonly FileLimits _limits;
    private long _left;

    /// <exception cref="FileException">Damaged, locked, or over a limit.</exception>
    public ZipFiles(ReadOnlyMemory<byte> bytes, FileLimits limits)
    {
        (_limits, _left) = (limits, limits.MaxUnpacked);
        if (ZipDirectory.HasMoreThan(bytes.Span, limits.MaxListed))
        {
            throw new FileException(FileFault.TooLarge, FileTexts.TooManyFiles(limits.MaxEntries));
        }

        try
        {
            _archive = new ZipArchive(Streams.Over(bytes), ZipArchiveMode.Read);
            _entries = [.. _archive.Entries.Where(IsFile).OrderBy(entry => entry.FullName, StringComparer.Ordinal)];
        }
        catch (InvalidDataException)
        {
            throw new FileException(FileFault.Damaged, FileTexts.DamagedZip);
        }

        Check();
    }

    public int Count => _entries.Count;

    public FilePart Take(int index, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var entry = _entries[index];
        var bytes = Unpack(entry);
        _left -= bytes.Length;
        return Part(entry.FullName, bytes, cancellationToken) with { IsOfZip = true };
    }

    public void Dispose() => _archive.Dispose();

    private static bool IsFile(ZipArchiveEntry entry) =>
        entry.Name.Length > 0 && !Litter.Any(litter => entry.FullName.Contains(litter, StringComparison.OrdinalIgnoreCase));

    private void Check()
    {
        if (_entries.Count > _limits.MaxEntries)
        {
            throw new FileException(FileFault.TooLarge, FileTexts.TooManyFiles(_limits.MaxEntries));
        }

        if (_entries.Exists(entry => entry.IsEncrypted))
        {
            throw new FileException(FileFault.Encrypted, FileTexts.EncryptedZip);
        }

        if (_entries.Count == 0)
        {
            throw new FileException(FileFault.Unsupported, FileTexts.EmptyZip);
        }
    }

    private FilePart Part(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            return FileParts.One(name, bytes, FileKinds.Recognise(bytes), _limits, cancellationToken);
        }
        catch (FileException fault)
        {
            return new FilePart(name, ReadOnlyMemory<byte>.Empty, IsPicture: false, fault.Message);
        }
    }

    private ReadOnlyMemory<byte> Unpack(ZipArchiveEntry entry)
    {
        try
        {
            using var packed = entry.Open();
            using var unpacked = new MemoryStream((int)Math.Min(entry.Length, Math.Min(_left, MostAtOnce)));
            var buffer = new byte[81_920];
            int count;
            while ((count = packed.Read(buffer)) > 0)
            {
                if (unpacked.Length + count > _left)
                {
                    throw new FileException(FileFault.TooLarge, FileTexts.TooLarge(_limits.MaxUnpacked));
                }

                unpacked.Write(buffer, 0, count);
            }

            return unpacked.GetBuffer().AsMemory(0, (int)unpacked.Length);
        }
        catch (InvalidDataException)
        {
            throw new FileException(FileFault.Damaged, FileTexts.DamagedZip);
        }
    }
}
