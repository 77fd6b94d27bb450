using LpaFunctions.Reading.Documents.Images;
using LpaFunctions.Scans.Images;
using LpaFunctions.Scans.Ink;
using LpaFunctions.Scans.Limits;
using SkiaSharp;

namespace LpaFunctions.Scans.Cuts;

/// <summary>A piece of an image of plain samples, and of a page that a renderer made.</summary>
internal static class SamplePiece
{
    /// <exception cref="ScanException">More pixels than the limit.</exception>
    public static ImagePiece OfSamples(PageRaster raster, CutPlace place, ScanLimits limits) =>
        raster.Components == 3
            ? OfColours(raster, place)
            : OfGrey(SampleDecoder.Decode(raster, dpi: 0, limits, ColourLayer.Black, []), place);

    public static ImagePiece OfGrey(InkSheet sheet, CutPlace place)
    {
        var size = new ImageSize(sheet.Width, sheet.Height);
        var wanted = place.PixelsOf(size);
        var pixels = Piece(wanted, SKColorType.Gray8);
        for (var y = 0; y < pixels.Height; y++)
        {
            sheet.Row(wanted.Top + y).Slice(wanted.Left, pixels.Width).CopyTo(pixels.GetPixelSpan()[(y * pixels.RowBytes)..]);
        }

        return new ImagePiece(pixels, wanted, size);
    }

    private static ImagePiece OfColours(PageRaster raster, CutPlace place)
    {
        var size = new ImageSize(raster.PixelWidth, raster.PixelHeight);
        var wanted = place.PixelsOf(size);
        var pixels = Piece(wanted, SKColorType.Rgba8888);
        var stride = ((size.Width * raster.BitsPerSample * raster.Components) + 7) / 8;
        for (var y = 0; y < pixels.Height; y++)
        {
            var samples = raster.Data.Span.Slice((wanted.Top + y) * stride, stride);
            var row = pixels.GetPixelSpan()[(y * pixels.RowBytes)..];
            for (var x = 0; x < pixels.Width; x++)
            {
                for (var colour = 0; colour < 3; colour++)
                {
                    row[(4 * x) + colour] = SampleDecoder.Sample(samples, raster.BitsPerSample, (3 * (wanted.Left + x)) + colour);
                }

                row[(4 * x) + 3] = byte.MaxValue;
            }
        }

        return new ImagePiece(pixels, wanted, size);
    }

    private static SKBitmap Piece(PixelBox wanted, SKColorType colours) =>
        new(new SKImageInfo(wanted.Width, wanted.Height, colours, SKAlphaType.Opaque));
}
