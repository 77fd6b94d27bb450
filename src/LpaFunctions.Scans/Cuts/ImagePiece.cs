using LpaFunctions.Scans.Images;
using LpaFunctions.Scans.Ink;
using SkiaSharp;

namespace LpaFunctions.Scans.Cuts;

/// <summary>The decoded pixels of one piece of an image.</summary>
/// <param name="Place">In pixels of the image.</param>
/// <param name="Size">Of the whole image.</param>
internal sealed record ImagePiece(SKBitmap Pixels, PixelBox Place, ImageSize Size) : IDisposable
{
    public void Dispose() => Pixels.Dispose();
}
