namespace LpaFunctions.Scans.Ink;

/// <summary>A page in one byte a pixel, row by row: grey as it was scanned, and from <see cref="Paper.ToInk"/> on the strength of the ink.</summary>
internal sealed class InkSheet
{
    /// <summary>The ink of a full stroke; what is darker than the page's usual ink goes on to <see cref="Most"/>.</summary>
    public const int Full = 200;
    public const int Most = 240;

    /// <summary>From here on a pixel counts as ink.</summary>
    public const int Threshold = 90;

    public InkSheet(byte[] pixels, int width, int height, double dpi)
    {
        Pixels = pixels;
        Width = width;
        Height = height;
        Dpi = dpi;
    }

    /// <summary>May be longer than the page: buffers are used again.</summary>
    public byte[] Pixels { get; }
    public int Width { get; }
    public int Height { get; }

    /// <summary>Pixels an inch.</summary>
    public double Dpi { get; }

    /// <summary>Share of the image's pixels that is coloured ink, 0 to 1; of the layer that was taken or not.</summary>
    public double ColouredShare { get; init; }

    public Span<byte> Row(int y) => Pixels.AsSpan(y * Width, Width);
}
