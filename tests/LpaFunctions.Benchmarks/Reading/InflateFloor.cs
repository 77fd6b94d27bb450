using System.IO.Compression;

namespace LpaFunctions.Benchmarks.Reading;

/// <summary>The least that reading a PDF can cost: its deflated streams unpacked, each once, and nothing done with them.</summary>
internal static class InflateFloor
{
    private static readonly byte[] Buffer = new byte[64 * 1024];

    /// <returns>Bytes that came out.</returns>
    public static long Inflate(byte[] file)
    {
        var bytes = 0L;
        for (var at = 0; file.AsSpan(at).IndexOf("stream"u8) is var next and >= 0; )
        {
            at += next + "stream"u8.Length;
            var start = at + (file.AsSpan(at).StartsWith("\r\n"u8) ? 2 : 1);
            var length = file.AsSpan(at).IndexOf("endstream"u8);
            if (length < 0)
            {
                break;
            }

            bytes += Inflate(file, start, Math.Max(0, at + length - start));
            at += length + "endstream"u8.Length;
        }

        return bytes;
    }

    private static long Inflate(byte[] file, int start, int length)
    {
        // RFC 1950: deflate with a window of 32 KB, as all PDF programs write it.
        if (length < 2 || file[start] != 0x78)
        {
            return 0;
        }

        using var inflate = new ZLibStream(new MemoryStream(file, start, length), CompressionMode.Decompress);
        var total = 0L;
        try
        {
            for (int read; (read = inflate.Read(Buffer)) > 0; total += read) { }
        }
        catch (InvalidDataException)
        {
            // A picture that only begins like one.
        }

        return total;
    }
}
