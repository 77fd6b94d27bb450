using LpaFunctions.Scans.Ink;
using LpaFunctions.Scans.Limits;
using SkiaSharp;

namespace LpaFunctions.Scans.Images;

/// <summary>Decodes JPEG and PNG images to grey, row by row where the codec can, so that a colour page is never held whole in four bytes a pixel.</summary>
internal static class SkiaDecoder
{
    // Bytes: a JPEG keeps colours at half the resolution, so that the edge of a thin stroke has lost half of its colour to the pixels beside it.
    private const int Beside = 2 * 4;

    /// <summary>Width, height and resolution as the image itself says, without decoding it.</summary>
    /// <exception cref="ScanException">It is no image that Skia knows, or has more pixels than the limit.</exception>
    public static ImageSize SizeOf(ReadOnlyMemory<byte> image, ScanLimits limits)
    {
        using var data = SKData.CreateCopy(image.Span);
        using var codec = Open(data, limits);
        return new ImageSize(codec.Info.Width, codec.Info.Height);
    }

    /// <param name="into">Used where it is long enough; else a longer one is made.</param>
    /// <exception cref="ScanException">Damaged, or more pixels than the limit.</exception>
    public static InkSheet Decode(ReadOnlyMemory<byte> image, double dpi, ScanLimits limits, ColourLayer layer, byte[] into)
    {
        using var data = SKData.CreateCopy(image.Span);
        using var codec = Open(data, limits);
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        var pixels = into.Length >= width * height ? into : new byte[width * height];
        var sheet = new InkSheet(pixels, width, height, dpi);
        if (codec.Info.ColorType == SKColorType.Gray8)
        {
            DecodeGrey(codec, sheet);
            return sheet;
        }

        var coloured = DecodeColour(codec, sheet, layer);
        return new InkSheet(pixels, width, height, dpi) { ColouredShare = coloured / ((double)width * height) };
    }

    private static SKCodec Open(SKData data, ScanLimits limits)
    {
        var codec = SKCodec.Create(data) ?? throw new ScanException(ScanFault.Damaged, "The image is no JPEG or PNG that can be decoded.");
        if ((long)codec.Info.Width * codec.Info.Height <= limits.MaxPixels)
        {
            return codec;
        }

        var size = $"{codec.Info.Width} x {codec.Info.Height}";
        codec.Dispose();
        throw new ScanException(ScanFault.TooLarge, $"The image has {size} pixels, more than {limits.MaxPixels}.");
    }

    private static unsafe void DecodeGrey(SKCodec codec, InkSheet sheet)
    {
        var info = new SKImageInfo(sheet.Width, sheet.Height, SKColorType.Gray8, SKAlphaType.Opaque);
        fixed (byte* first = sheet.Pixels)
        {
            Check(codec.GetPixels(info, (IntPtr)first, sheet.Width, SKCodecOptions.Default));
        }
    }

    /// <returns>How many pixels are coloured.</returns>
    private static unsafe long DecodeColour(SKCodec codec, InkSheet sheet, ColourLayer layer)
    {
        long coloured = 0;
        var info = new SKImageInfo(sheet.Width, sheet.Height, SKColorType.Rgba8888, SKAlphaType.Premul);
        if (codec.StartScanlineDecode(info) == SKCodecResult.Success && codec.ScanlineOrder == SKCodecScanlineOrder.TopDown)
        {
            var row = new byte[sheet.Width * 4];
            fixed (byte* first = row)
            {
                for (var y = 0; y < sheet.Height; y++)
                {
                    if (codec.GetScanlines((IntPtr)first, 1, row.Length) != 1)
                    {
                        throw new ScanException(ScanFault.Damaged, $"The image ends at row {y}.");
                    }

                    coloured += ToGrey(row, sheet.Row(y), layer);
                }
            }

            return coloured;
        }

        using var whole = new SKBitmap(info);
        Check(codec.GetPixels(info, whole.GetPixels()));
        for (var y = 0; y < sheet.Height; y++)
        {
            coloured += ToGrey(whole.GetPixelSpan().Slice(y * whole.RowBytes, sheet.Width * 4), sheet.Row(y), layer);
        }

        return coloured;
    }

    /// <summary>Transparent pixels show the paper.</summary>
    private static int ToGrey(ReadOnlySpan<byte> colours, Span<byte> grey, ColourLayer layer)
    {
        var coloured = 0;
        for (var x = 0; x < grey.Length; x++)
        {
            var at = x * 4;
            var (red, green, blue) = (colours[at], colours[at + 1], colours[at + 2]);
            var share = InkColour.ShareOf(red, green, blue);
            coloured += share > 128 ? 1 : 0;
            if (layer == ColourLayer.Black && InkColour.MayBeEdge(red, green, blue))
            {
                share = Math.Max(share, Math.Max(ShareAt(colours, at - Beside), ShareAt(colours, at + Beside)));
            }

            grey[x] = (byte)Math.Min(255, InkColour.GreyOf(layer, red, green, blue, share) + 255 - colours[at + 3]);
        }

        return coloured;
    }

    private static int ShareAt(ReadOnlySpan<byte> colours, int at) =>
        at < 0 || at >= colours.Length ? 0 : InkColour.ShareOf(colours[at], colours[at + 1], colours[at + 2]);

    private static void Check(SKCodecResult result)
    {
        // What is there of an image cut short is read; the rest is black or white, and no text.
        if (result is not (SKCodecResult.Success or SKCodecResult.IncompleteInput or SKCodecResult.ErrorInInput))
        {
            throw new ScanException(ScanFault.Damaged, $"The image cannot be decoded: {result}.");
        }
    }
}
