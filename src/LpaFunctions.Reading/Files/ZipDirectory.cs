using System.Buffers.Binary;

namespace LpaFunctions.Reading.Files;

/// <summary>Counts the entries of a ZIP where they stand, before anything makes an object of each: what the end of the file claims is not believed.</summary>
public static class ZipDirectory
{
    // APPNOTE 4.3.12, 4.3.14, 4.3.15 and 4.3.16: the entries, the two ends of 64 bits, and the end, which a comment of 64 KB may follow.
    private const int EntrySize = 46;
    private const int EndSize = 22;
    private const int LocatorSize = 20;
    private const int WideEndSize = 56;
    private const int LongestComment = ushort.MaxValue;
    private static ReadOnlySpan<byte> Entry => "PK\u0001\u0002"u8;
    private static ReadOnlySpan<byte> End => "PK\u0005\u0006"u8;
    private static ReadOnlySpan<byte> Locator => "PK\u0006\u0007"u8;
    private static ReadOnlySpan<byte> WideEnd => "PK\u0006\u0006"u8;

    /// <summary>False too where there is no directory: whoever opens the file says so.</summary>
    public static bool HasMoreThan(ReadOnlySpan<byte> zip, int most)
    {
        var at = Start(zip);
        for (var count = 0; count <= most; count++)
        {
            if (at < 0 || at > zip.Length - EntrySize || !zip[(int)at..].StartsWith(Entry))
            {
                return false;
            }

            at += EntrySize + Variable(zip[(int)at..]);
        }

        return true;
    }

    // Lengths of name, extra field and comment.
    private static int Variable(ReadOnlySpan<byte> entry) => Short(entry, 28) + Short(entry, 30) + Short(entry, 32);

    private static long Start(ReadOnlySpan<byte> zip)
    {
        var tail = zip[Math.Max(0, zip.Length - EndSize - LongestComment)..];
        var end = tail.LastIndexOf(End);
        if (end < 0 || tail.Length - end < EndSize)
        {
            return -1;
        }

        var start = BinaryPrimitives.ReadUInt32LittleEndian(tail[(end + 16)..]);
        return start == uint.MaxValue ? WideStart(zip, zip.Length - tail.Length + end) : start;
    }

    private static long WideStart(ReadOnlySpan<byte> zip, int end)
    {
        if (end < LocatorSize || !zip[(end - LocatorSize)..].StartsWith(Locator))
        {
            return -1;
        }

        var at = BinaryPrimitives.ReadInt64LittleEndian(zip[(end - LocatorSize + 8)..]);
        var isThere = at >= 0 && at <= zip.Length - WideEndSize && zip[(int)at..].StartsWith(WideEnd);
        return isThere ? BinaryPrimitives.ReadInt64LittleEndian(zip[((int)at + 48)..]) : -1;
    }

    private static int Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
}
