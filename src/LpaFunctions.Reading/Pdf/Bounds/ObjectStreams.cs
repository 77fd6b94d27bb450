using System.IO.Compression;

namespace LpaFunctions.Reading.Pdf.Bounds;

/// <summary>
/// The objects that lie in compressed streams (ISO 32000-2, 7.5.7), unpacked to be looked at: as far as deflate packs them, with the row filters of PNG or without, and they stay small.
/// What is encrypted or packed otherwise cannot be looked into here.
/// </summary>
internal static class ObjectStreams
{
    private const int LongestDictionary = 2_048;
    private const int MostOfOne = 16 * 1024 * 1024;
    private const long MostOfAll = 128L * 1024 * 1024;
    private const int MostObjects = 100_000;
    private const int Tiff = 2;

    public static IEnumerable<PackedObject> Unpack(ReadOnlyMemory<byte> file)
    {
        var unpacked = 0L;
        for (var at = 0; at < file.Length && file.Span[at..].IndexOf("/ObjStm"u8) is var next and >= 0; )
        {
            at += next + "/ObjStm"u8.Length;
            if (StreamAt(file, at) is not { } stream || unpacked > MostOfAll || Unpacked(stream) is not { } data)
            {
                continue;
            }

            unpacked += data.Length;
            foreach (var packed in Objects(data, stream))
            {
                yield return packed;
            }
        }
    }

    private static PackedStream? StreamAt(ReadOnlyMemory<byte> file, int at)
    {
        var bytes = file.Span;
        var from = Math.Max(0, at - LongestDictionary);
        var open = bytes[from..at].LastIndexOf("obj"u8);
        var begin = bytes[at..].IndexOf("stream"u8);
        if (open < 0 || begin < 0 || begin > LongestDictionary)
        {
            return null;
        }

        var dictionary = bytes[(from + open)..(at + begin)];
        var start = at + begin + "stream"u8.Length;
        start += start < bytes.Length && bytes[start] == '\r' ? 1 : 0;
        start += start < bytes.Length && bytes[start] == '\n' ? 1 : 0;
        var length = bytes[start..].IndexOf("endstream"u8);
        var predictor = Entry(dictionary, "/Predictor"u8) ?? 1;
        var isDeflated = dictionary.IndexOf("/FlateDecode"u8) >= 0;
        if (length < 0 || !isDeflated || predictor == Tiff)
        {
            return null;
        }

        if (Entry(dictionary, "/N"u8) is not { } count || Entry(dictionary, "/First"u8) is not { } first)
        {
            return null;
        }

        var bits = Math.BigMul(Entry(dictionary, "/Colors"u8) ?? 1, Entry(dictionary, "/BitsPerComponent"u8) ?? 8);
        var row = Math.Ceiling((double)bits * (Entry(dictionary, "/Columns"u8) ?? 1) / 8);
        return new PackedStream(file.Slice(start, length), Math.Min(count, MostObjects), first)
        {
            Row = predictor > Tiff ? (int)Math.Min(row, int.MaxValue) : 0,
            Step = (int)Math.Clamp(bits / 8, 1, int.MaxValue),
        };
    }

    private static byte[]? Unpacked(PackedStream stream)
    {
        var data = Inflate(stream.Data);
        return data is not null && stream.Row > 0 ? PngRows.Undo(data, stream.Row, stream.Step) : data;
    }

    /// <summary>A whole number behind a name of the dictionary.</summary>
    private static int? Entry(ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> name)
    {
        for (var at = 0; dictionary[at..].IndexOf(name) is var next and >= 0; )
        {
            at += next + name.Length;
            var rest = dictionary[at..].TrimStart(" \r\n\t"u8);
            if (System.Buffers.Text.Utf8Parser.TryParse(rest, out int number, out _) && number >= 0)
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>Null where the bytes are no deflated stream, or grow too large.</summary>
    private static byte[]? Inflate(ReadOnlyMemory<byte> packed)
    {
        using var into = new MemoryStream();
        try
        {
            using var from = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            var buffer = new byte[16 * 1024];
            for (int read; into.Length <= MostOfOne && (read = from.Read(buffer)) > 0; )
            {
                into.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            // Cut short or encrypted; what came out before is looked at all the same.
        }

        return into.Length is > 0 and <= MostOfOne ? into.ToArray() : null;
    }

    /// <summary>The table of numbers and places at the head of the stream, and what lies at each.</summary>
    private static IEnumerable<PackedObject> Objects(byte[] data, PackedStream stream)
    {
        var table = new List<(int Number, int Place)>();
        var at = 0;
        while (table.Count < stream.Count && Next(data, ref at) is { } number && Next(data, ref at) is { } place)
        {
            table.Add((number, place));
        }

        for (var i = 0; i < table.Count; i++)
        {
            var start = (long)stream.First + table[i].Place;
            var end = i + 1 < table.Count ? (long)stream.First + table[i + 1].Place : data.Length;
            if (start >= 0 && start < end && end <= data.Length)
            {
                yield return new PackedObject(table[i].Number, data.AsMemory((int)start, (int)(end - start)));
            }
        }
    }

    private static int? Next(byte[] data, ref int at)
    {
        while (at < data.Length && data[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }

        if (!System.Buffers.Text.Utf8Parser.TryParse(data.AsSpan(at), out int number, out var length))
        {
            return null;
        }

        at += length;
        return number;
    }

    private readonly record struct PackedStream(ReadOnlyMemory<byte> Data, int Count, int First)
    {
        /// <summary>Bytes of a row where row filters prepared the data, else 0.</summary>
        public int Row { get; init; }

        /// <summary>Bytes from one pixel of such a row to the next.</summary>
        public int Step { get; init; }
    }
}

/// <summary>An object of a compressed stream.</summary>
internal readonly record struct PackedObject(long Number, ReadOnlyMemory<byte> Body);
