using System.IO.Compression;
using System.Runtime.InteropServices;

namespace LpaFunctions.Reading.Pdf.Bounds;

/// <summary>
/// Unpacks a deflated stream into an array of its very length. PdfPig's filter grows its own by doubling, which costs four times the memory of a font
/// and a good deal of it on the heap of large objects; and a stream of a size that is usual need not be unpacked twice to know that it is.
/// </summary>
internal static class Inflated
{
    // RFC 1950: two bytes stand before the deflated data.
    private const int Head = 2;
    private const int FirstBuffer = 64 * 1024;
    private const int MostKept = 1024 * 1024;
    private const int MostUnpacked = 4 * 1024 * 1024;

    [ThreadStatic]
    private static byte[]? _buffer;

    /// <param name="limit">Bytes that it may grow to.</param>
    /// <returns>Null where it grows over the limit or out of the usual, and where the data is damaged: what then counts as its content is the filter's affair.</returns>
    public static byte[]? From(ReadOnlyMemory<byte> packed, long limit)
    {
        var most = Math.Min(limit, MostUnpacked);
        if (packed.Length <= Head || !MemoryMarshal.TryGetArray(packed[Head..], out var data))
        {
            return null;
        }

        var buffer = _buffer ??= new byte[FirstBuffer];
        try
        {
            using var deflate = new DeflateStream(
                new MemoryStream(data.Array!, data.Offset, data.Count, writable: false),
                CompressionMode.Decompress
            );
            var length = 0;
            for (int read; (read = deflate.Read(buffer, length, buffer.Length - length)) > 0; )
            {
                length += read;
                if (length > most)
                {
                    return null;
                }

                if (length == buffer.Length)
                {
                    Array.Resize(ref buffer, 2 * length);
                }
            }

            _buffer = buffer.Length <= MostKept ? buffer : _buffer;
            var unpacked = GC.AllocateUninitializedArray<byte>(length);
            buffer.AsSpan(0, length).CopyTo(unpacked);
            return unpacked;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
