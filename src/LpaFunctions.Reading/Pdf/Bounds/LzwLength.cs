namespace LpaFunctions.Reading.Pdf.Bounds;

/// <summary>How many bytes an LZW stream unpacks to, without unpacking it.</summary>
internal static class LzwLength
{
    private const int Clear = 256;
    private const int End = 257;

    public static long Measure(ReadOnlySpan<byte> input, long limit)
    {
        var lengths = new long[4097];
        lengths.AsSpan(0, 256).Fill(1);
        var next = 258;
        var width = 9;
        long total = 0,
            previous = 0;
        long bits = 0;
        var held = 0;
        foreach (var value in input)
        {
            bits = ((bits << 8) | value) & 0xFFFFFF;
            held += 8;
            if (held < width)
            {
                continue;
            }

            held -= width;
            var code = (int)((bits >> held) & ((1 << width) - 1));
            if (code == End || total > limit)
            {
                break;
            }

            if (code == Clear)
            {
                (next, width, previous) = (258, 9, 0);
                continue;
            }
            // A code that is not in the table yet stands for the string before it and one byte more.
            var length = code < next ? lengths[code] : previous + 1;
            total += length;
            if (previous > 0 && next < 4096)
            {
                lengths[next++] = previous + 1;
            }

            previous = length;
            width = next switch
            {
                >= 2047 => 12,
                >= 1023 => 11,
                >= 511 => 10,
                _ => 9,
            };
        }

        return total;
    }
}
