namespace LpaFunctions.Scans.Ink;

/// <summary>Turns a page: by a small angle with its pixels blended, or by quarters of a turn exactly.</summary>
internal static class Turning
{
    /// <summary>Less than this moves no letter of a page by a pixel.</summary>
    public const double Least = 0.03;

    /// <param name="degrees">As <see cref="Skew.Of"/> measures them.</param>
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

    /// <param name="quarters">Clockwise, 1 to 3.</param>
    public static InkSheet Quarter(InkSheet sheet, int quarters, byte[] into)
    {
        var (width, height) = quarters == 2 ? (sheet.Width, sheet.Height) : (sheet.Height, sheet.Width);
        var turned = new InkSheet(into, width, height, sheet.Dpi);
        for (var y = 0; y < height; y++)
        {
            var row = turned.Row(y);
            // Where the row begins in the old page, and the way it runs there.
            var (start, step) = quarters switch
            {
                1 => (((sheet.Height - 1) * sheet.Width) + y, -sheet.Width),
                2 => ((sheet.Width * (sheet.Height - y)) - 1, -1),
                _ => (sheet.Width - 1 - y, sheet.Width),
            };
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
        var (pixels, width) = (sheet.Pixels, sheet.Width);
        for (var i = 0; i < row.Length; i++, placeX += stepX, placeY += stepY)
        {
            var (x, y) = ((int)(placeX >> 16), (int)(placeY >> 16));
            if ((uint)x >= (uint)(width - 1) || (uint)y >= (uint)(sheet.Height - 1))
            {
                row[i] = 0;
                continue;
            }

            var at = (y * width) + x;
            var (right, down) = ((int)(placeX >> 8) & 255, (int)(placeY >> 8) & 255);
            var above = (pixels[at] * (256 - right)) + (pixels[at + 1] * right);
            var below = (pixels[at + width] * (256 - right)) + (pixels[at + width + 1] * right);
            row[i] = (byte)(((above * (256 - down)) + (below * down)) >> 16);
        }
    }
}
