using System.Numerics;
using System.Runtime.Intrinsics;

namespace LpaFunctions.Scans.Ink;

/// <summary>A page in one bit a pixel. Bits right of the page are 0.</summary>
internal sealed class BitSheet
{
    private readonly ulong[] _words;

    public BitSheet(int width, int height)
    {
        Width = width;
        Height = height;
        Stride = (width + 63) / 64;
        _words = new ulong[Stride * height];
    }

    public int Width { get; }
    public int Height { get; }

    /// <summary>Words of 64 pixels a row; the lowest bit is the left pixel.</summary>
    public int Stride { get; }

    public Span<ulong> Row(int y) => _words.AsSpan(y * Stride, Stride);

    public bool this[int x, int y] => x >= 0 && y >= 0 && x < Width && y < Height && (_words[(y * Stride) + (x >> 6)] >> (x & 63) & 1) != 0;

    public static BitSheet OfInk(InkSheet sheet)
    {
        var bits = new BitSheet(sheet.Width, sheet.Height);
        for (var y = 0; y < sheet.Height; y++)
        {
            Fill(sheet.Row(y), bits.Row(y));
        }

        return bits;
    }

    public BitSheet Copy()
    {
        var copy = new BitSheet(Width, Height);
        _words.CopyTo(copy._words, 0);
        return copy;
    }

    public void Or(BitSheet other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] |= other._words[i];
        }
    }

    public void AndNot(BitSheet other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] &= ~other._words[i];
        }
    }

    /// <param name="end">Behind the last.</param>
    public void Set(int y, int start, int end)
    {
        var row = Row(y);
        for (var x = Math.Max(0, start); x < Math.Min(Width, end); )
        {
            var to = Math.Min(Math.Min(Width, end), (x | 63) + 1);
            row[x >> 6] |= Ones(to - x) << (x & 63);
            x = to;
        }
    }

    public void Clear(int y, int start, int end)
    {
        var row = Row(y);
        for (var x = Math.Max(0, start); x < Math.Min(Width, end); )
        {
            var to = Math.Min(Math.Min(Width, end), (x | 63) + 1);
            row[x >> 6] &= ~(Ones(to - x) << (x & 63));
            x = to;
        }
    }

    public int CountOf(int y, int start, int end)
    {
        var row = Row(y);
        var count = 0;
        for (var x = Math.Max(0, start); x < Math.Min(Width, end); )
        {
            var to = Math.Min(Math.Min(Width, end), (x | 63) + 1);
            count += BitOperations.PopCount(row[x >> 6] >> (x & 63) & Ones(to - x));
            x = to;
        }

        return count;
    }

    /// <summary>The first pixel from <paramref name="x"/> on that is ink (or is none); the width where there is none.</summary>
    public static int Next(ReadOnlySpan<ulong> row, int x, int width, bool ink)
    {
        var word = x >> 6;
        if (word >= row.Length)
        {
            return width;
        }

        var bits = (ink ? row[word] : ~row[word]) & (ulong.MaxValue << (x & 63));
        while (bits == 0)
        {
            if (++word >= row.Length)
            {
                return width;
            }

            bits = ink ? row[word] : ~row[word];
        }

        return Math.Min(width, (word << 6) + BitOperations.TrailingZeroCount(bits));
    }

    private static ulong Ones(int count) => count >= 64 ? ulong.MaxValue : (1UL << count) - 1;

    private static void Fill(ReadOnlySpan<byte> ink, Span<ulong> bits)
    {
        var limit = Vector256.Create((byte)InkSheet.Threshold);
        var x = 0;
        for (; x + 64 <= ink.Length; x += 64)
        {
            var low = Vector256.GreaterThanOrEqual(Vector256.Create(ink.Slice(x, 32)), limit).ExtractMostSignificantBits();
            var high = Vector256.GreaterThanOrEqual(Vector256.Create(ink.Slice(x + 32, 32)), limit).ExtractMostSignificantBits();
            bits[x >> 6] = low | ((ulong)high << 32);
        }

        for (; x < ink.Length; x++)
        {
            bits[x >> 6] |= ink[x] >= InkSheet.Threshold ? 1UL << (x & 63) : 0;
        }
    }
}
