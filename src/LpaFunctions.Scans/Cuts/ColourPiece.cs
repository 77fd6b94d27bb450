using LpaFunctions.Scans.Images;
using LpaFunctions.Scans.Ink;
using LpaFunctions.Scans.Limits;
using SkiaSharp;

namespace LpaFunctions.Scans.Cuts;

/// <summary>Decodes a piece of a JPEG or PNG in its colours, row by row where the codec can: of the rows above and below nothing is kept.</summary>
internal static class ColourPiece
{
    /// <exception cref="ScanException">Damaged, or more pixels than the limit.</exception>
    public static ImagePiece Decode(ReadOnlyMemory<byte> image, CutPlace place, ScanLimits limits)
    {
        var size = SkiaDecoder.SizeOf(image, limits);
        var wanted = place.PixelsOf(size);
        using var data = SKData.CreateCopy(image.Span);
        using var codec = SKCodec.Create(data);
        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul);
        if (codec.StartScanlineDecode(info) == SKCodecResult.Success && codec.ScanlineOrder == SKCodecScanlineOrder.TopDown)
        {
            return new ImagePiece(Rows(codec, info, wanted), wanted with { Left = 0, Right = size.Width }, size);
        }

        var whole = new SKBitmap(info);
        codec.GetPixels(info, whole.GetPixels());
        return new ImagePiece(whole, new PixelBox(0, 0, size.Width, size.Height), size);
    }

    private static SKBitmap Rows(SKCodec codec, SKImageInfo info, PixelBox wanted)
    {
        var rows = new SKBitmap(info.WithSize(info.Width, wanted.Height));
        rows.Erase(SKColors.White);
        codec.SkipScanlines(wanted.Top);
        // What is there of an image cut short is shown.
        codec.GetScanlines(rows.GetPixels(), rows.Height, rows.RowBytes);
        return rows;
    }
}
