using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace LpaFunctions.Pipeline.Publishing.Packages;

/// <summary>
/// Writes a ZIP whose bytes depend on nothing but its entries and its date. The platform's ZipArchive writes the operating system into every
/// entry and its compressor differs between processors, so the same bundle would have other bytes on another machine.
/// </summary>
public static class PlainZip
{
    private const ushort Version = 20;
    private const ushort Utf8Names = 1 << 11;
    private const ushort Deflated = 8;

    /// <param name="date">Time stamp of every entry, at midnight; 1980 or later.</param>
    public static byte[] Write(IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> entries, DateOnly date)
    {
        (string Name, ReadOnlyMemory<byte> Content)[] all = [.. entries];
        // An entry's bytes depend on no other entry: on all cores, then put together in their order.
        var compressed = new byte[all.Length][];
        Parallel.For(0, all.Length, i => compressed[i] = PlainDeflate.Compress(all[i].Content.Span));
        var zip = new MemoryStream();
        var directory = new MemoryStream();
        Span<byte> local = stackalloc byte[30];
        Span<byte> central = stackalloc byte[46];
        for (var i = 0; i < all.Length; i++)
        {
            var ((name, content), packed) = (all[i], compressed[i]);
            var offset = (uint)zip.Position;
            var nameBytes = Encoding.UTF8.GetBytes(name);
            var crc = Crc32.HashToUInt32(content.Span);

            BinaryPrimitives.WriteUInt32LittleEndian(local, 0x04034b50);
            WriteCommon(local[4..], date, crc, packed.Length, content.Length, nameBytes.Length);
            zip.Write(local);
            zip.Write(nameBytes);
            zip.Write(packed);

            BinaryPrimitives.WriteUInt32LittleEndian(central, 0x02014b50);
            BinaryPrimitives.WriteUInt16LittleEndian(central[4..], Version);
            WriteCommon(central[6..], date, crc, packed.Length, content.Length, nameBytes.Length);
            BinaryPrimitives.WriteUInt32LittleEndian(central[42..], offset);
            directory.Write(central);
            directory.Write(nameBytes);
        }

        var start = (uint)zip.Position;
        directory.WriteTo(zip);
        Span<byte> end = stackalloc byte[22];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)all.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)all.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)directory.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], start);
        zip.Write(end);
        return zip.ToArray();
    }

    // The 26 bytes that a local header and a directory entry have in common.
    private static void WriteCommon(Span<byte> header, DateOnly date, uint crc, int packed, int length, int nameLength)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(header, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], Utf8Names);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], Deflated);
        BinaryPrimitives.WriteUInt16LittleEndian(header[8..], (ushort)(((date.Year - 1980) << 9) | (date.Month << 5) | date.Day));
        BinaryPrimitives.WriteUInt32LittleEndian(header[10..], crc);
        BinaryPrimitives.WriteUInt32LittleEndian(header[14..], (uint)packed);
        BinaryPrimitives.WriteUInt32LittleEndian(header[18..], (uint)length);
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], (ushort)nameLength);
    }
}
