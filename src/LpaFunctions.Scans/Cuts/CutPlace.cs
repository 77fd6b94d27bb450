using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents.Images;
using LpaFunctions.Reading.Parts;
using LpaFunctions.Scans.Images;
using LpaFunctions.Scans.Ink;
using SkiaSharp;

namespace LpaFunctions.Scans.Cuts;

/// <summary>Where a cut lies on an image of its page: from pixels of the image to points of the page as shown, and on to the picture.</summary>
internal sealed class CutPlace(PageCut cut, PageRaster raster)
{
    private readonly TextBox _cut = cut.Within(raster.PageWidth, raster.PageHeight);

    /// <summary>False where the value stands beside the image.</summary>
    public bool HoldsTheValue =>
        IsBetween(raster.Box.Left, cut.Box.Left + cut.Box.Right, raster.Box.Right)
        && IsBetween(raster.Box.Top, cut.Box.Top + cut.Box.Bottom, raster.Box.Bottom);

    /// <summary>Pixels of the picture for a point of the page, were it as fine as the image.</summary>
    public double Fineness(ImageSize size) => (raster.Quarters % 2 == 0 ? size.Width : size.Height) / (raster.Box.Right - raster.Box.Left);

    /// <summary>The pixels of an image of this size that the cut shows.</summary>
    public PixelBox PixelsOf(ImageSize size)
    {
        var shown = ToPage(size).Invert().MapRect(Rect(_cut));
        var left = (int)Math.Clamp(Math.Floor(shown.Left), 0, size.Width - 1);
        var top = (int)Math.Clamp(Math.Floor(shown.Top), 0, size.Height - 1);
        var right = (int)Math.Clamp(Math.Ceiling(shown.Right), 1, size.Width);
        var bottom = (int)Math.Clamp(Math.Ceiling(shown.Bottom), 1, size.Height);

        return new PixelBox(left, top, right, bottom);
    }

    /// <summary>From pixels of an image of this size to points of the page as shown.</summary>
    public SKMatrix ToPage(ImageSize size)
    {
        var (width, height) = raster.Quarters % 2 == 0 ? (size.Width, size.Height) : (size.Height, size.Width);
        var (acrossPage, downPage) = (raster.Box.Right - raster.Box.Left, raster.Box.Bottom - raster.Box.Top);
        return Quarter(raster.Quarters, size.Width, size.Height)
            .PostConcat(SKMatrix.CreateScale((float)(acrossPage / width), (float)(downPage / height)))
            .PostConcat(SKMatrix.CreateTranslation((float)raster.Box.Left, (float)raster.Box.Top));
    }

    /// <summary>From points of the page as shown to the upright cut, in points too.</summary>
    public SKMatrix ToCut() =>
        SKMatrix.CreateTranslation((float)-_cut.Left, (float)-_cut.Top).PostConcat(Quarter(cut.Quarters, Across, Down));

    /// <summary>Points, upright.</summary>
    public double Width => cut.Quarters % 2 == 0 ? Across : Down;
    public double Height => cut.Quarters % 2 == 0 ? Down : Across;

    /// <summary>Where the value stands, in points of the page as shown.</summary>
    public SKRect Value => Rect(cut.Box);

    private double Across => _cut.Right - _cut.Left;
    private double Down => _cut.Bottom - _cut.Top;

    /// <param name="sum">Of the two ends of what lies there: its middle is a half of it.</param>
    private static bool IsBetween(double from, double sum, double to) => sum / 2 > from && sum / 2 < to;

    /// <summary>A turn clockwise of something this wide and high, onto the same corner.</summary>
    private static SKMatrix Quarter(int quarters, double width, double height)
    {
        var (cos, sin) = quarters switch
        {
            1 => (0, 1),
            2 => (-1, 0),
            3 => (0, -1),
            _ => (1, 0),
        };

        // What the turn brings left of the corner or above it.
        var left = Math.Max(0, -cos * width) + Math.Max(0, sin * height);
        var above = Math.Max(0, -sin * width) + Math.Max(0, -cos * height);
        return new SKMatrix(cos, -sin, (float)left, sin, cos, (float)above, 0, 0, 1);
    }

    private static SKRect Rect(TextBox box) => new((float)box.Left, (float)box.Top, (float)box.Right, (float)box.Bottom);
}
