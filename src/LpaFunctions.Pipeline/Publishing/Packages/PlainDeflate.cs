using System.Numerics;
using System.Runtime.CompilerServices;

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

    private static readonly ushort[] LengthBase =
    [
        3,
        4,
        5,
        6,
        7,
        8,
        9,
        10,
        11,
        13,
        15,
        17,
        19,
        23,
        27,
        31,
        35,
        43,
        51,
        59,
        67,
        83,
        99,
        115,
        131,
        163,
        195,
        227,
        258,
    ];
    private static readonly byte[] LengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    // Index of a length into the two tables above, and the fixed code of a symbol with its bits already turned round: looked up a million times a bundle.
    private static readonly byte[] LengthIndex =
    [
        .. Enumerable.Range(0, MaxMatch + 1).Select(length => (byte)Math.Max(0, Array.FindLastIndex(LengthBase, b => b <= length))),
    ];
    private static readonly (ushort Code, byte Bits)[] Symbols = [.. Enumerable.Range(0, 286).Select(Symbol)];

    // Optimized at once: a host that publishes one province and ends would run it all in the slow first tier.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
            for (var end = position + length; ++position < end; )
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

    private static int HashAt(ReadOnlySpan<byte> input, int at) =>
        unchecked((int)((uint)((input[at] << 16) | (input[at + 1] << 8) | input[at + 2]) * 2654435761u >> (32 - HashBits)));

    private static int MatchLength(ReadOnlySpan<byte> input, int from, int at)
    {
        var max = Math.Min(MaxMatch, input.Length - at);
        return input.Slice(from, max).CommonPrefixLength(input.Slice(at, max));
    }

    private static void WriteLiteral(BitWriter output, int symbol)
    {
        var (code, bits) = Symbols[symbol];
        output.Write(code, bits);
    }

    // RFC 1951, 3.2.5: from distance 5 on, two indexes for every power of two.
    private static void WriteMatch(BitWriter output, int length, int distance)
    {
        var l = LengthIndex[length];
        WriteLiteral(output, 257 + l);
        output.Write(length - LengthBase[l], LengthExtra[l]);
        var from = distance - 1;
        if (from < 4)
        {
            output.Write(BitWriter.Reverse(from, 5), 5);
            return;
        }

        var extra = BitOperations.Log2((uint)from) - 1;
        output.Write(BitWriter.Reverse((2 * extra) + (from >> extra), 5), 5);
        output.Write(from & ((1 << extra) - 1), extra);
    }

    // RFC 1951, 3.2.6: 8 bits from 00110000, 9 from 110010000, 7 from 0000000, 8 from 11000000.
    private static (ushort Code, byte Bits) Symbol(int symbol)
    {
        var (code, bits) = symbol switch
        {
            < 144 => (0x30 + symbol, 8),
            < 256 => (0x190 + symbol - 144, 9),
            < 280 => (symbol - 256, 7),
            _ => (0xC0 + symbol - 280, 8),
        };
        return ((ushort)BitWriter.Reverse(code, bits), (byte)bits);
    }
}
