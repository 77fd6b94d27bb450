using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;
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
    public bool HoldsTheValue
    {
        get
        {
            var (x, y) = ((cut.Box.Left + cut.Box.Right) / 2, (cut.Box.Top + cut.Box.Bottom) / 2);
            return x > raster.Box.Left && x < raster.Box.Right && y > raster.Box.Top && y < raster.Box.Bottom;
        }
    }

    /// <summary>Pixels of the picture for a point of the page, were it as fine as the image.</summary>
    public double Fineness(ImageSize size) => (raster.Quarters % 2 == 0 ? size.Width : size.Height) / (raster.Box.Right - raster.Box.Left);

    /// <summary>The pixels of an image of this size that the cut shows.</summary>
    public PixelBox PixelsOf(ImageSize size)
    {
        var shown = ToPage(size).Invert().MapRect(Rect(_cut));
        return new PixelBox(
            (int)Math.Clamp(Math.Floor(shown.Left), 0, size.Width - 1),
            (int)Math.Clamp(Math.Floor(shown.Top), 0, size.Height - 1),
            (int)Math.Clamp(Math.Ceiling(shown.Right), 1, size.Width),
            (int)Math.Clamp(Math.Ceiling(shown.Bottom), 1, size.Height)
        );
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

    /// <summary>A turn clockwise of something this wide and high, onto the same corner.</summary>
    private static SKMatrix Quarter(int quarters, double width, double height) =>
        quarters switch
        {
            1 => new SKMatrix(0, -1, (float)height, 1, 0, 0, 0, 0, 1),
            2 => new SKMatrix(-1, 0, (float)width, 0, -1, (float)height, 0, 0, 1),
            3 => new SKMatrix(0, 1, 0, -1, 0, (float)width, 0, 0, 1),
            _ => SKMatrix.Identity,
        };

    private static SKRect Rect(TextBox box) => new((float)box.Left, (float)box.Top, (float)box.Right, (float)box.Bottom);
}
