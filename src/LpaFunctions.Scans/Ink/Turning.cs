namespace LpaFunctions.Scans.Ink;

/// <summary>Turns a page: by a small angle with its pixels blended, or by quarters of a turn exactly.</summary>
internal static class Turning
{
    /// <summary>Less than this moves no letter of a page by a pixel.</summary>
    public const double Least = 0.03;

    /// <param name="degrees">As <see cref="Skew.Measure"/> measures them.</param>
    /// <param name="into">A buffer of at least the page's size, other than its own.</param>
    public static InkSheet Straighten(InkSheet sheet, double degrees, byte[] into)
    {
        var turned = new InkSheet(into, sheet.Width, sheet.Height, sheet.Dpi);
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var (stepX, stepY) = ((int)Math.Round(cos * 65536), (int)Math.Round(sin * 65536));
        var (middleX, middleY) = (sheet.Width / 2.0, sheet.Height / 2.0);
        for (var y = 0; y < sheet.Height; y++)
        {
            var startX = (cos * -middleX) - (sin * (y - middleY)) + middleX;
            var startY = (sin * -middleX) + (cos * (y - middleY)) + middleY;
            Blend(sheet, turned.Row(y), (long)(startX * 65536), (long)(startY * 65536), stepX, stepY);
        }

        return turned;
    }

    /// <summary>Moves each column up or down so that the lines of a page in perspective lie level.</summary>
    /// <param name="into">A buffer of at least the page's size, other than its own.</param>
    public static InkSheet Level(InkSheet sheet, PageLean lean, byte[] into)
    {
        var levelled = new InkSheet(into, sheet.Width, sheet.Height, sheet.Dpi);
        for (var y = 0; y < sheet.Height; y++)
        {
            var fall = lean.FallAt(y);
            Blend(sheet, levelled.Row(y), 0, (long)((y - (fall * lean.Middle)) * 65536), 65536, (int)Math.Round(fall * 65536));
        }

        return levelled;
    }

    /// <param name="quarters">Clockwise, 1 to 3.</param>
    public static InkSheet Quarter(InkSheet sheet, int quarters, byte[] into)
    {
        var (width, height) = quarters == 2 ? (sheet.Width, sheet.Height) : (sheet.Height, sheet.Width);
        var turned = new InkSheet(into, width, height, sheet.Dpi) { ColouredShare = sheet.ColouredShare };

        // Where the rows begin in the old page, how far apart there, and the way they run.
        var (last, below) = (sheet.Width - 1, (sheet.Height - 1) * sheet.Width);
        var (first, next, step) = quarters switch
        {
            1 => (below, 1, -sheet.Width),
            2 => (below + last, -sheet.Width, -1),
            _ => (last, -1, sheet.Width),
        };
        for (var y = 0; y < height; y++)
        {
            var row = turned.Row(y);
            var start = first + (y * next);
            for (var x = 0; x < width; x++)
            {
                row[x] = sheet.Pixels[start + (x * step)];
            }
        }

        return turned;
    }

    // Places in 65,536ths of a pixel.
    private static void Blend(InkSheet sheet, Span<byte> row, long placeX, long placeY, int stepX, int stepY)
    {
        for (var i = 0; i < row.Length; )
        {
            var (x, y) = ((int)(placeX >> 16), (int)(placeY >> 16));
            if ((uint)x >= (uint)(sheet.Width - 1) || (uint)y >= (uint)(sheet.Height - 1))
            {
                row[i++] = 0;
                (placeX, placeY) = (placeX + stepX, placeY + stepY);
                continue;
            }

            var length = Math.Min(Math.Min(row.Length - i, sheet.Width - 1 - x), Together(placeX, placeY, stepX, stepY));
            var above = sheet.Row(y).Slice(x, length + 1);
            var below = sheet.Row(y + 1).Slice(x, length + 1);
            Blended.Row(above, below, row.Slice(i, length), new BlendCourse((int)placeX & 65535, (int)placeY & 65535, stepX, stepY));
            i += length;
            (placeX, placeY) = (placeX + ((long)length * stepX), placeY + ((long)length * stepY));
        }
    }

    /// <summary>How many pixels from here on lie beside each other in one row of the old page, the one after this one a pixel to the right of it, and so on.</summary>
    private static int Together(long placeX, long placeY, int stepX, int stepY)
    {
        var (right, down) = (placeX & 65535, placeY & 65535);
        var across = stepX >= 65536 ? int.MaxValue : (right / (65536 - stepX)) + 1;
        if (stepY == 0)
        {
            return (int)Math.Min(int.MaxValue, across);
        }

        var along = stepY > 0 ? ((65535 - down) / stepY) + 1 : (down / -stepY) + 1;
        return (int)Math.Min(across, along);
    }
}
