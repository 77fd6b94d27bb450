using LpaFunctions.Reading.Documents.Images;
using LpaFunctions.Scans.Ink;
using LpaFunctions.Scans.Limits;

namespace LpaFunctions.Scans.Images;

/// <summary>
/// Makes the grey page of plain samples. Makers of fax images differ in which of black and white is 1 (/BlackIs1, /Decode, masks, palettes of two
/// colours), so it is told by the page: most of it is paper.
/// </summary>
internal static class SampleDecoder
{
    /// <exception cref="ScanException">More pixels than the limit.</exception>
    public static InkSheet Decode(PageRaster raster, double dpi, ScanLimits limits, ColourLayer layer, byte[] into)
    {
        var (width, height) = (raster.PixelWidth, raster.PixelHeight);
        if ((long)width * height > limits.MaxPixels)
        {
            throw new ScanException(ScanFault.TooLarge, $"The image has {width} x {height} pixels, more than {limits.MaxPixels}.");
        }

        var pixels = into.Length >= width * height ? into : new byte[width * height];
        var sheet = new InkSheet(pixels, width, height, dpi);
        long coloured = 0;
        var stride = ((width * raster.BitsPerSample * raster.Components) + 7) / 8;
        for (var y = 0; y < height; y++)
        {
            var row = raster.Data.Span.Slice(y * stride, stride);
            if (raster.Components == 3)
            {
                coloured += OfColours(row, raster.BitsPerSample, sheet.Row(y), layer);
            }
            else
            {
                OfGrey(row, raster.BitsPerSample, sheet.Row(y));
            }
        }

        if (raster.Components == 3)
        {
            return new InkSheet(pixels, width, height, dpi) { ColouredShare = coloured / ((double)width * height) };
        }

        LightPaper(sheet);
        return sheet;
    }

    private static void OfGrey(ReadOnlySpan<byte> samples, int bits, Span<byte> grey)
    {
        for (var x = 0; x < grey.Length; x++)
        {
            grey[x] = Sample(samples, bits, x);
        }
    }

    private static int OfColours(ReadOnlySpan<byte> samples, int bits, Span<byte> grey, ColourLayer layer)
    {
        var coloured = 0;
        for (var x = 0; x < grey.Length; x++)
        {
            var (red, green, blue) = (Sample(samples, bits, 3 * x), Sample(samples, bits, (3 * x) + 1), Sample(samples, bits, (3 * x) + 2));
            var share = InkColour.ShareOf(red, green, blue);
            coloured += share > 128 ? 1 : 0;
            grey[x] = (byte)InkColour.GreyOf(layer, red, green, blue, share);
        }

        return coloured;
    }

    /// <summary>A sample of 1, 2, 4 or 8 bits as 0 to 255.</summary>
    public static byte Sample(ReadOnlySpan<byte> samples, int bits, int at)
    {
        if (bits == 8)
        {
            return samples[at];
        }

        var most = (1 << bits) - 1;
        var place = at * bits;
        var sample = samples[place >> 3] >> (8 - bits - (place & 7)) & most;
        return (byte)(sample * 255 / most);
    }

    private static void LightPaper(InkSheet sheet)
    {
        long light = 0;
        var seen = 0;
        for (var y = 0; y < sheet.Height; y += 4)
        {
            var row = sheet.Row(y);
            for (var x = 0; x < row.Length; x += 4)
            {
                light += row[x];
                seen++;
            }
        }

        if (light >= 128L * seen)
        {
            return;
        }

        for (var y = 0; y < sheet.Height; y++)
        {
            foreach (ref var pixel in sheet.Row(y))
            {
                pixel = (byte)(255 - pixel);
            }
        }
    }
}
