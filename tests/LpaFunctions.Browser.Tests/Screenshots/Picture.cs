using SkiaSharp;

namespace LpaFunctions.Browser.Tests.Screenshots;

/// <summary>A page as a picture in 16 grays: small enough to be kept, and the same where only smoothing differs.</summary>
internal sealed class Picture : IDisposable
{
    /// <summary>Steps between two grays.</summary>
    private const int Step = 17;
    private readonly SKBitmap _gray;

    private Picture(SKBitmap gray) => _gray = gray;

    public int Width => _gray.Width;
    public int Height => _gray.Height;

    /// <summary>Turns a screenshot, or a picture that was kept, into one.</summary>
    public static Picture Read(byte[] png)
    {
        using var source = SKBitmap.Decode(png);
        var gray = new SKBitmap(new SKImageInfo(source.Width, source.Height, SKColorType.Gray8, SKAlphaType.Opaque));
        var to = gray.GetPixelSpan();
        for (var y = 0; y < source.Height; y++)
        {
            for (var x = 0; x < source.Width; x++)
            {
                var color = source.GetPixel(x, y);
                var light = (color.Red * 299 + color.Green * 587 + color.Blue * 114) / 1000;
                to[y * gray.RowBytes + x] = (byte)((light + Step / 2) / Step * Step);
            }
        }

        return new Picture(gray);
    }

    public byte[] Write()
    {
        using var data = _gray.Encode(SKEncodedImageFormat.Png, quality: 100);
        return data.ToArray();
    }

    /// <summary>Pixels of which the mean of 3 by 3 differs by more than a tolerance: a letter that stands elsewhere does, its smoothing does not.</summary>
    /// <param name="other">Of the same size.</param>
    /// <param name="tolerance">Of 255.</param>
    public int CountDifferences(Picture other, int tolerance)
    {
        var own = _gray.GetPixelSpan();
        var theirs = other._gray.GetPixelSpan();
        var differences = 0;
        for (var y = 1; y < Height - 1; y++)
        {
            for (var x = 1; x < Width - 1; x++)
            {
                var difference = 0;
                for (var row = y - 1; row <= y + 1; row++)
                {
                    for (var column = x - 1; column <= x + 1; column++)
                    {
                        difference += own[row * _gray.RowBytes + column] - theirs[row * other._gray.RowBytes + column];
                    }
                }

                differences += Math.Abs(difference) > 9 * tolerance ? 1 : 0;
            }
        }

        return differences;
    }

    public void Dispose() => _gray.Dispose();
}
