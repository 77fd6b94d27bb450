using LpaFunctions.Reading.Documents.Frames;
using UglyToad.PdfPig.Core;

namespace LpaFunctions.Reading.Ink;

/// <summary>What a page paints, in content order.</summary>
internal sealed class PageInk
{
    public required int Number { get; init; }
    public required double Width { get; init; }
    public required double Height { get; init; }

    /// <summary>From the page's own space to <see cref="Place"/>'s.</summary>
    public required TransformationMatrix User { get; init; }
    public required double Left { get; init; }
    public required double Top { get; init; }

    /// <summary>How the page lies as shown, where this is another frame.</summary>
    public ShownPage? Shown { get; init; }
    public List<InkGlyph> Glyphs { get; } = [];

    /// <summary>Glyphs that nobody sees: shown without ink, or lying under an image. As a rule what an OCR program read in the image.</summary>
    public List<InkGlyph> Unseen { get; } = [];

    /// <summary>Straight rules, upright or level.</summary>
    public List<InkRule> Rules { get; } = [];

    /// <summary>Small squares that may be check boxes.</summary>
    public List<InkBox> Boxes { get; } = [];

    /// <summary>Boxes of slanted strokes and small filled shapes: ticks and crosses.</summary>
    public List<InkBox> Strokes { get; } = [];

    /// <summary>Straight lines neither upright nor level, short enough to strike out a word.</summary>
    public List<InkSlant> Slants { get; } = [];

    /// <summary>Boxes of strokes in the form of a tick: down, then up higher.</summary>
    public List<InkBox> Ticks { get; } = [];

    /// <summary>Closed curves without corners, large enough to stand around a word: how a choice is circled.</summary>
    public List<InkBox> Rings { get; } = [];

    /// <summary>Filled shapes with curves, of a letter's size: in lines they are text painted as outlines.</summary>
    public List<InkBox> Shapes { get; } = [];
    public List<InkImage> Images { get; } = [];

    /// <summary>The images with what decodes them, where they are asked for.</summary>
    public List<InkPicture> Pictures { get; } = [];

    /// <summary>Annotations of the page, to find form fields by.</summary>
    public List<IndirectReference> Annotations { get; } = [];

    /// <summary>Operations that PdfPig could not run.</summary>
    public int FailedOperations { get; set; }

    /// <summary>A box of the page's own space, as an annotation states it, on the page as shown.</summary>
    public InkBox Place(PdfRectangle rectangle)
    {
        var (x0, y0) = User.Transform(rectangle.BottomLeft.X, rectangle.BottomLeft.Y);
        var (x1, y1) = User.Transform(rectangle.TopRight.X, rectangle.TopRight.Y);
        return new InkBox(Math.Min(x0, x1) - Left, Top - Math.Max(y0, y1), Math.Max(x0, x1) - Left, Top - Math.Min(y0, y1), Filled: false);
    }
}

/// <summary>A painted rule by its centre line.</summary>
internal readonly record struct InkRule(double X0, double Y0, double X1, double Y1, bool Level);

/// <summary>A slanted line, from left to right.</summary>
internal readonly record struct InkSlant(double X0, double Y0, double X1, double Y1)
{
    public double Width => X1 - X0;
    public double Rise => Math.Abs(Y1 - Y0);

    /// <summary>Its place at one of its points.</summary>
    public double At(double x) => Y0 + ((Y1 - Y0) * (x - X0) / Width);
}

/// <param name="Dark">Filled with a colour that stands out from paper.</param>
internal readonly record struct InkBox(double Left, double Top, double Right, double Bottom, bool Filled, bool Dark = false)
{
    public double Width => Right - Left;
    public double Height => Bottom - Top;

    public bool Contains(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;
}

internal readonly record struct InkImage(InkBox Box, int PixelWidth, int PixelHeight, string? MediaType, ReadOnlyMemory<byte>? Encoded);
