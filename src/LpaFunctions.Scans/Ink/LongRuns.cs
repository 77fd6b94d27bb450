namespace LpaFunctions.Scans.Ink;

/// <summary>
/// Runs of ink of at least a length, in an image that is thickened by one pixel on both sides, so that a rule that steps down a row holds together;
/// gaps of a fortieth of the length are none: pale copies have them.
/// </summary>
internal static class LongRuns
{
    private const int GapsOfLength = 40;

    public static BitSheet Level(BitSheet bits, int length)
    {
        var gap = length / GapsOfLength;
        var runs = new BitSheet(bits.Width, bits.Height);
        var thick = new ulong[bits.Stride];
        for (var y = 0; y < bits.Height; y++)
        {
            Thicken(bits, y, thick);
            for (var x = BitSheet.Next(thick, 0, bits.Width, ink: true); x < bits.Width; )
            {
                var end = BitSheet.Next(thick, x, bits.Width, ink: false);
                var next = BitSheet.Next(thick, end, bits.Width, ink: true);
                while (next < bits.Width && next - end <= gap)
                {
                    end = BitSheet.Next(thick, next, bits.Width, ink: false);
                    next = BitSheet.Next(thick, end, bits.Width, ink: true);
                }

                if (end - x >= length)
                {
                    runs.Set(y, x, end);
                }

                x = next;
            }
        }

        return OnInk(runs, bits);
    }

    /// <summary>64 columns at a time: a word of the result holds a bit where the ink reaches down that far, halved and doubled like a power.</summary>
    public static BitSheet Upright(BitSheet bits, int length)
    {
        var reach = new BitSheet(bits.Width, bits.Height);
        for (var y = 0; y < bits.Height; y++)
        {
            Widen(bits.Row(y), reach.Row(y));
        }

        var gap = length / GapsOfLength;
        Drag(reach, gap);
        length += gap;
        var runs = Shrunk(reach, length);
        Grow(runs, length);
        return OnInk(runs, bits);
    }

    /// <summary>Draws the ink down over gaps.</summary>
    private static void Drag(BitSheet ink, int gap)
    {
        for (var reached = 0; reached < gap; )
        {
            var step = Math.Min(reached + 1, gap - reached);
            for (var y = ink.Height - 1; y >= step; y--)
            {
                var row = ink.Row(y);
                var above = ink.Row(y - step);
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] |= above[i];
                }
            }

            reached += step;
        }
    }

    private static void Thicken(BitSheet bits, int y, Span<ulong> thick)
    {
        bits.Row(y).CopyTo(thick);
        foreach (var near in (ReadOnlySpan<int>)[y - 1, y + 1])
        {
            if (near < 0 || near >= bits.Height)
            {
                continue;
            }

            var row = bits.Row(near);
            for (var i = 0; i < thick.Length; i++)
            {
                thick[i] |= row[i];
            }
        }
    }

    private static void Widen(ReadOnlySpan<ulong> row, Span<ulong> wide)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var before = i == 0 ? 0 : row[i - 1] >> 63;
            var behind = i == row.Length - 1 ? 0 : row[i + 1] << 63;
            wide[i] = row[i] | (row[i] << 1) | before | (row[i] >> 1) | behind;
        }
    }

    /// <summary>Leaves a pixel where this one and the next <paramref name="length"/> - 1 below are ink.</summary>
    private static BitSheet Shrunk(BitSheet ink, int length)
    {
        for (var (reached, step) = (1, 0); reached < length; reached += step)
        {
            step = Math.Min(reached, length - reached);
            for (var y = 0; y < ink.Height; y++)
            {
                var row = ink.Row(y);
                if (y + step >= ink.Height)
                {
                    row.Clear();
                    continue;
                }

                var below = ink.Row(y + step);
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] &= below[i];
                }
            }
        }

        return ink;
    }

    private static void Grow(BitSheet ink, int length)
    {
        for (var (reached, step) = (1, 0); reached < length; reached += step)
        {
            step = Math.Min(reached, length - reached);
            for (var y = ink.Height - 1; y >= step; y--)
            {
                var row = ink.Row(y);
                var above = ink.Row(y - step);
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] |= above[i];
                }
            }
        }
    }

    /// <summary>Of the thickened runs what lies on ink or beside it.</summary>
    private static BitSheet OnInk(BitSheet runs, BitSheet bits)
    {
        var near = new ulong[bits.Stride];
        var wide = new ulong[bits.Stride];
        for (var y = 0; y < bits.Height; y++)
        {
            Thicken(bits, y, near);
            Widen(near, wide);
            var row = runs.Row(y);
            for (var i = 0; i < row.Length; i++)
            {
                row[i] &= wide[i];
            }
        }

        return runs;
    }
}
