namespace LpaFunctions.Reading.Pdf.Bounds;

/// <summary>Takes back the row filters of PNG (ISO 32000-2, 7.4.4.4; RFC 2083, 6), with which a stream may be prepared before it is packed.</summary>
internal static class PngRows
{
    private const int LongestRow = 1 << 20;

    /// <summary>The bytes as they were; rows that the data does not fill, and those behind an unknown filter, are left out.</summary>
    /// <param name="length">Bytes of a row without the one that names its filter.</param>
    /// <param name="step">Bytes from one pixel to the next.</param>
    public static byte[] Undo(byte[] data, int length, int step)
    {
        if (length is < 1 or > LongestRow || step < 1)
        {
            return [];
        }

        var rows = data.Length / (length + 1);
        var whole = new byte[rows * length];
        for (var row = 0; row < rows; row++)
        {
            var to = whole.AsSpan(row * length, length);
            var above = row == 0 ? new byte[length] : whole.AsSpan((row - 1) * length, length);
            if (!Row(data[row * (length + 1)], data.AsSpan((row * (length + 1)) + 1, length), to, above, step))
            {
                return whole[..(row * length)];
            }
        }

        return whole;
    }

    private static bool Row(byte filter, ReadOnlySpan<byte> from, Span<byte> to, ReadOnlySpan<byte> above, int step)
    {
        for (var i = 0; i < to.Length; i++)
        {
            var (left, corner) = i < step ? (0, 0) : (to[i - step], above[i - step]);
            int? guess = filter switch
            {
                0 => 0,
                1 => left,
                2 => above[i],
                3 => (left + above[i]) / 2,
                4 => Paeth(left, above[i], corner),
                _ => null,
            };

            if (guess is not { } before)
            {
                return false;
            }

            to[i] = unchecked((byte)(from[i] + before));
        }

        return true;
    }

    /// <summary>Of three neighbours the one nearest to left + above - corner.</summary>
    private static int Paeth(int left, int above, int corner)
    {
        var (toLeft, toAbove, toCorner) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - (2 * corner)));
        if (toLeft <= toAbove && toLeft <= toCorner)
        {
            return left;
        }

        return toAbove <= toCorner ? above : corner;
    }
}
