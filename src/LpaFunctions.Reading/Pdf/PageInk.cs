namespace LpaFunctions.Reading.Pdf;

/// <summary>What a page paints, in content order.</summary>
internal sealed class PageInk
{
    public required int Number { get; init; }
    public required double Width { get; init; }
    public required double Height { get; init; }
    public List<InkGlyph> Glyphs { get; } = [];
    /// <summary>Straight rules, upright or level.</summary>
    public List<InkRule> Rules { get; } = [];
    /// <summary>Small squares that may be check boxes.</summary>
    public List<InkBox> Boxes { get; } = [];
    /// <summary>Boxes of slanted strokes and small filled shapes: ticks and crosses.</summary>
    public List<InkBox> Strokes { get; } = [];
    public List<InkImage> Images { get; } = [];
    /// <summary>Operations that PdfPig could not run.</summary>
    public int FailedOperations { get; set; }
}

/// <summary>A painted rule by its centre line.</summary>
internal readonly record struct InkRule(double X0, double Y0, double X1, double Y1, bool Level);

internal readonly record struct InkBox(double Left, double Top, double Right, double Bottom, bool Filled)
{
    public double Width => Right - Left;
    public double Height => Bottom - Top;
}

internal readonly record struct InkImage(InkBox Box, int PixelWidth, int PixelHeight, string? MediaType, ReadOnlyMemory<byte>? Encoded);
