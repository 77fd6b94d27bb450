namespace LpaFunctions.Pipeline.Publishing.Packages;

/// <summary>
/// DEFLATE (RFC 1951) with the fixed codes and the latest match of three bytes: simple, and the same bytes on every processor and
/// runtime. Tables of marks shrink to about a fifth.
/// </summary>
internal static class PlainDeflate
{
    private const int MinMatch = 3;
    private const int MaxMatch = 258;
    private const int Window = 32768;
    private const int HashBits = 15;

    private static readonly ushort[] LengthBase = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
    private static readonly byte[] LengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
    private static readonly ushort[] DistanceBase = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
    private static readonly byte[] DistanceExtra = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];

    public static byte[] Compress(ReadOnlySpan<byte> input)
    {
        var output = new BitWriter(input.Length / 4 + 64);
        // One last block with the fixed codes.
        output.Write(1, 1);
        output.Write(1, 2);
        var latest = new int[1 << HashBits];
        Array.Fill(latest, -1);
        var position = 0;
        while (position < input.Length)
        {
            var length = 0;
            var distance = 0;
            if (position + MinMatch <= input.Length)
            {
                var hash = HashAt(input, position);
                var candidate = latest[hash];
                latest[hash] = position;
                if (candidate >= 0 && position - candidate <= Window)
                {
                    length = MatchLength(input, candidate, position);
                    distance = position - candidate;
                }
            }
            if (length < MinMatch)
            {
                WriteLiteral(output, input[position++]);
                continue;
            }
            WriteMatch(output, length, distance);
            for (var end = position + length; ++position < end;)
            {
                if (position + MinMatch <= input.Length)
                {
                    latest[HashAt(input, position)] = position;
                }
            }
        }
        WriteLiteral(output, 256);
        return output.ToArray();
    }

    private static int HashAt(ReadOnlySpan<byte> input, int at) => unchecked((int)((uint)((input[at] << 16) | (input[at + 1] << 8) | input[at + 2]) * 2654435761u >> (32 - HashBits)));

    private static int MatchLength(ReadOnlySpan<byte> input, int from, int at)
    {
        var max = Math.Min(MaxMatch, input.Length - at);
        return input.Slice(from, max).CommonPrefixLength(input.Slice(at, max));
    }

    // RFC 1951, 3.2.6: 8 bits from 00110000, 9 from 110010000, 7 from 0000000, 8 from 11000000.
    private static void WriteLiteral(BitWriter output, int symbol)
    {
        switch (symbol)
        {
            case < 144: output.WriteCode(0x30 + symbol, 8); break;
            case < 256: output.WriteCode(0x190 + symbol - 144, 9); break;
            case < 280: output.WriteCode(symbol - 256, 7); break;
            default: output.WriteCode(0xC0 + symbol - 280, 8); break;
        }
    }

    private static void WriteMatch(BitWriter output, int length, int distance)
    {
        var l = IndexOf(LengthBase, length);
        WriteLiteral(output, 257 + l);
        output.Write(length - LengthBase[l], LengthExtra[l]);
        var d = IndexOf(DistanceBase, distance);
        output.WriteCode(d, 5);
        output.Write(distance - DistanceBase[d], DistanceExtra[d]);
    }

    private static int IndexOf(ushort[] bases, int value)
    {
        var found = Array.BinarySearch(bases, (ushort)value);
        return found >= 0 ? found : ~found - 1;
    }
}
