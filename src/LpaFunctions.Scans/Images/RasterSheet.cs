using LpaFunctions.Reading.Documents.Images;
using LpaFunctions.Scans.Ink;
using LpaFunctions.Scans.Limits;

namespace LpaFunctions.Scans.Images;

/// <summary>Makes the grey page of an image as the PDF gives it, at a resolution that the readers know.</summary>
internal static class RasterSheet
{
    // Pixels an inch: above this a page is halved, for its letters are as good at half the size.
    private const double MostDpi = 400;

    /// <exception cref="ScanException">The image cannot be decoded here.</exception>
    public static InkSheet Decode(PageRaster raster, ScanLimits limits, ColourLayer layer, byte[] into)
    {
        var dpi = Dpi(raster);
        var sheet = raster.Kind switch
        {
            RasterKind.Jpeg => SkiaDecoder.Decode(raster.Data, dpi, limits, layer, into),
            RasterKind.Samples => SampleDecoder.Decode(raster, dpi, limits, layer, into),
            _ => throw new ScanException(ScanFault.WantsPoppler, raster.Obstacle ?? "The image wants a renderer."),
        };
        while (sheet.Dpi > MostDpi)
        {
            sheet = Halved(sheet);
        }

        return sheet;
    }

    /// <summary>As the image is shown on its page, in the direction that has fewer: a fax has half as many lines. Null where several make up the page.</summary>
    public static int? LeastDpi(PageRaster raster)
    {
        if (raster.PixelWidth == 0)
        {
            return null;
        }

        var (width, height) = (raster.Box.Right - raster.Box.Left, raster.Box.Bottom - raster.Box.Top);
        var (across, down) = raster.Quarters % 2 == 0 ? (width, height) : (height, width);
        var least = Math.Min(raster.PixelWidth / Math.Max(0.1, across / 72), raster.PixelHeight / Math.Max(0.1, down / 72));
        return (int)Math.Round(least);
    }

    private static double Dpi(PageRaster raster)
    {
        var shown = raster.Quarters % 2 == 0 ? raster.Box.Right - raster.Box.Left : raster.Box.Bottom - raster.Box.Top;
        return raster.PixelWidth / Math.Max(0.1, shown / 72);
    }

    /// <summary>The mean of two by two pixels, in the same buffer.</summary>
    private static InkSheet Halved(InkSheet sheet)
    {
        var half = new InkSheet(sheet.Pixels, sheet.Width / 2, sheet.Height / 2, sheet.Dpi / 2) { ColouredShare = sheet.ColouredShare };
        for (var y = 0; y < half.Height; y++)
        {
            var (above, below, into) = (2 * y * sheet.Width, ((2 * y) + 1) * sheet.Width, y * half.Width);
            for (var x = 0; x < half.Width; x++)
            {
                var sum =
                    sheet.Pixels[above + (2 * x)]
                    + sheet.Pixels[above + (2 * x) + 1]
                    + sheet.Pixels[below + (2 * x)]
                    + sheet.Pixels[below + (2 * x) + 1];
                half.Pixels[into + x] = (byte)(sum / 4);
            }
        }

        return half;
    }
}
