using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents.Images;
using LpaFunctions.Scans.Limits;
using SkiaSharp;

namespace LpaFunctions.Scans.Images;

/// <summary>A picture that was handed in as a page: a photo, or a scan that was saved as JPEG or PNG.</summary>
internal static class PictureFile
{
    // The longer side of A4: a picture says nothing of the paper's size that can be relied on.
    private const double LongSide = 842;

    /// <exception cref="ScanException">It is no picture that can be decoded, or has more pixels than the limit.</exception>
    public static PageRaster Raster(ReadOnlyMemory<byte> picture, ScanLimits limits)
    {
        var size = SkiaDecoder.SizeOf(picture, limits);
        var quarters = Quarters(picture);
        var (width, height) = quarters % 2 == 0 ? (size.Width, size.Height) : (size.Height, size.Width);
        var scale = LongSide / Math.Max(width, height);

        return new PageRaster
        {
            Page = 1,
            PageWidth = width * scale,
            PageHeight = height * scale,
            Box = new TextBox(0, 0, width * scale, height * scale),
            Quarters = quarters,
            PixelWidth = size.Width,
            PixelHeight = size.Height,
            Kind = RasterKind.Jpeg,
            Data = picture,
        };
    }

    /// <summary>Stands for a picture of which nothing can be told: a page of A4.</summary>
    public static PageRaster Unknown { get; } =
        new()
        {
            Page = 1,
            PageWidth = 595,
            PageHeight = LongSide,
            Box = new TextBox(0, 0, 595, LongSide),
            Quarters = 0,
            PixelWidth = 0,
            PixelHeight = 0,
            Kind = RasterKind.WantsRenderer,
        };

    /// <summary>How the camera was held, as it noted (Exif, orientation).</summary>
    private static int Quarters(ReadOnlyMemory<byte> picture)
    {
        using var data = SKData.CreateCopy(picture.Span);
        using var codec = SKCodec.Create(data);
        return codec?.EncodedOrigin switch
        {
            SKEncodedOrigin.RightTop => 1,
            SKEncodedOrigin.BottomRight => 2,
            SKEncodedOrigin.LeftBottom => 3,
            _ => 0,
        };
    }
}
