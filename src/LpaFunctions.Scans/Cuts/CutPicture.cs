using SkiaSharp;

namespace LpaFunctions.Scans.Cuts;

/// <summary>The picture of a cut: as fine as the scan and not larger than a screen, with a frame around the value.</summary>
internal static class CutPicture
{
    // Pixels.
    private const double MostWidth = 1400;
    private const double MostHeight = 900;

    // Points: the frame lies beside the ink, not on it.
    private const float FrameAway = 3;
    private const float FrameWidth = 1.2f;
    private const int Quality = 85;

    // As the desk draws the box of a value.
    private static readonly SKColor Frame = new(0xB3, 0x26, 0x1E);
    private static readonly SKSamplingOptions Smooth = new(SKFilterMode.Linear, SKMipmapMode.Linear);

    /// <returns>A JPEG.</returns>
    public static byte[] Draw(CutPlace place, ImagePiece piece)
    {
        var scale = Math.Min(place.Fineness(piece.Size), Math.Min(MostWidth / place.Width, MostHeight / place.Height));
        var size = new SKImageInfo(
            Math.Max(1, (int)(place.Width * scale)),
            Math.Max(1, (int)(place.Height * scale)),
            SKColorType.Rgba8888,
            SKAlphaType.Opaque
        );
        using var picture = new SKBitmap(size);
        using var canvas = new SKCanvas(picture);
        canvas.Clear(SKColors.White);
        var toPicture = place.ToCut().PostConcat(SKMatrix.CreateScale((float)scale, (float)scale));

        canvas.SetMatrix(
            SKMatrix.CreateTranslation(piece.Place.Left, piece.Place.Top).PostConcat(place.ToPage(piece.Size)).PostConcat(toPicture)
        );
        using var image = SKImage.FromBitmap(piece.Pixels);
        canvas.DrawImage(image, 0, 0, Smooth);

        canvas.SetMatrix(toPicture);
        using var pen = new SKPaint();
        (pen.Color, pen.Style, pen.StrokeWidth, pen.IsAntialias) = (Frame, SKPaintStyle.Stroke, FrameWidth, true);
        canvas.DrawRect(SKRect.Inflate(place.Value, FrameAway, FrameAway), pen);
        canvas.Flush();

        using var data = picture.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return data.ToArray();
    }
}
