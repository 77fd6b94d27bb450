using UglyToad.PdfPig.Core;

namespace LpaFunctions.Reading.Fonts;

/// <summary>Where the ink of a glyph lies, from its origin, as a share of the font size or in the units of its font.</summary>
internal readonly record struct GlyphBox(double Left, double Bottom, double Right, double Top)
{
    /// <summary>As PdfPig measures the width of a box.</summary>
    public double Width => Math.Sqrt((Left - Right) * (Left - Right));

    public static GlyphBox From(in PdfRectangle box) => new(box.BottomLeft.X, box.BottomLeft.Y, box.TopRight.X, box.TopRight.Y);

    public GlyphBox Scaled(in TransformationMatrix to)
    {
        var (left, bottom) = to.Transform(Left, Bottom);
        var (right, top) = to.Transform(Right, Top);
        return new GlyphBox(left, bottom, right, top);
    }
}
