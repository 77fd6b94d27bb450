using System.IO.Compression;

namespace LpaFunctions.Reading.Files;

/// <summary>Unpacks a ZIP in memory, within limits that are counted while it unpacks: what an entry claims of its size is not believed.</summary>
internal static class ZipFiles
{
    // What macOS and Windows put beside the files of an archive.
    private static readonly string[] Litter = ["__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini"];

    /// <exception cref="FileException">Damaged, locked, over a limit, or nothing in it can be read.</exception>
    public static IReadOnlyList<FilePart> Read(ReadOnlyMemory<byte> bytes, FileLimits limits, CancellationToken cancellationToken)
    {
        if (ZipDirectory.HasMoreThan(bytes.Span, limits.MaxListed))
        {
            throw new FileException(FileFault.TooLarge, FileTexts.TooManyFiles(limits.MaxEntries));
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            var entries = archive.Entries.Where(IsFile).OrderBy(entry => entry.FullName, StringComparer.Ordinal).ToList();
            if (entries.Count > limits.MaxEntries)
            {
                throw new FileException(FileFault.TooLarge, FileTexts.TooManyFiles(limits.MaxEntries));
            }

            if (entries.Exists(entry => entry.IsEncrypted))
            {
                throw new FileException(FileFault.Encrypted, FileTexts.EncryptedZip);
            }

            var parts = Parts(entries, limits, cancellationToken);
            return parts.Exists(part => part.Problem is null) ? parts : throw new FileException(FileFault.Unsupported, Nothing(parts));
        }
        catch (InvalidDataException)
        {
            throw new FileException(FileFault.Damaged, FileTexts.DamagedZip);
        }
    }

    private static string Nothing(List<FilePart> parts) => parts is [{ Problem: { } only }] ? only : FileTexts.EmptyZip;

    private static bool IsFile(ZipArchiveEntry entry) =>
        entry.Name.Length > 0 && !Litter.Any(litter => entry.FullName.Contains(litter, StringComparison.OrdinalIgnoreCase));

    private static List<FilePart> Parts(List<ZipArchiveEntry> entries, FileLimits limits, CancellationToken cancellationToken)
    {
        var parts = new List<FilePart>(entries.Count);
        var left = limits.MaxUnpacked;
        foreach (var entry in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var bytes = Unpack(entry, left, limits);
            left -= bytes.Length;
            parts.Add(Part(entry.FullName, bytes, limits, cancellationToken) with { IsOfZip = true });
        }

        return parts;
    }

    private static FilePart Part(string name, byte[] bytes, FileLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            return FileParts.One(name, bytes, FileKinds.Of(bytes), limits, cancellationToken);
        }
        catch (FileException fault)
        {
            return new FilePart(name, ReadOnlyMemory<byte>.Empty, IsPicture: false, fault.Message);
        }
    }

    private static byte[] Unpack(ZipArchiveEntry entry, long most, FileLimits limits)
    {
        using var packed = entry.Open();
        using var unpacked = new MemoryStream();
        var buffer = new byte[81_920];
        int count;
        while ((count = packed.Read(buffer)) > 0)
        {
            if (unpacked.Length + count > most)
            {
                throw new FileException(FileFault.TooLarge, FileTexts.TooLarge(limits.MaxUnpacked));
            }

            unpacked.Write(buffer, 0, count);
        }

        return unpacked.ToArray();
    }
}
