using System.IO.Compression;

namespace LpaFunctions.Core.Bundles;

/// <summary>A bundle as its ZIP: the files by name, unpacked one at a time and never to a disk.</summary>
public sealed class BundleArchive
{
    /// <summary>More than any bundle holds: a stranger's list of names must not fill the memory.</summary>
    private const int MaxEntries = 1_000;
    private readonly byte[] _content;

    /// <exception cref="FormatException">The content is no ZIP, or not that of a bundle.</exception>
    public BundleArchive(byte[] content)
    {
        _content = content;
        Names = Read(NamesOf);
    }

    /// <summary>In the order of the archive.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Null where there is no such file.</summary>
    /// <exception cref="IOException">The file is larger than any of a bundle, whatever the archive says of it.</exception>
    /// <exception cref="FormatException">The file cannot be unpacked.</exception>
    public byte[]? Find(string name) => Read(zip => zip.GetEntry(name) is { } entry ? Unpack(entry) : null);

    private static string[] NamesOf(ZipArchive zip) =>
        zip.Entries.Count <= MaxEntries ? [.. zip.Entries.Select(e => e.FullName)] : throw TooManyEntries(zip);

    private T Read<T>(Func<ZipArchive, T> read)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(_content, writable: false), ZipArchiveMode.Read);

            return read(zip);
        }
        catch (InvalidDataException e)
        {
            throw new FormatException("ไฟล์ ZIP เสียหายหรือไม่ใช่ ZIP ดาวน์โหลดชุดข้อมูลใหม่แล้วตรวจอีกครั้ง", e);
        }
    }

    // What an archive says of a length is the word of whoever made it.
    private static byte[] Unpack(ZipArchiveEntry entry)
    {
        using var packed = entry.Open();
        using var content = new MemoryStream();
        var piece = new byte[81_920];
        for (var read = packed.Read(piece); read > 0; read = packed.Read(piece))
        {
            content.Write(piece, 0, read);
            if (content.Length > BundleReader.MaxFileBytes)
            {
                throw new IOException($"{entry.FullName} ใหญ่เกิน {BundleReader.MaxFileBytes / (1024 * 1024)} MB");
            }
        }

        return content.ToArray();
    }

    private static FormatException TooManyEntries(ZipArchive zip) =>
        new($"ไฟล์ ZIP มี {zip.Entries.Count} ไฟล์ เกิน {MaxEntries} ไฟล์ ไม่ใช่ชุดข้อมูล LPA");
}
