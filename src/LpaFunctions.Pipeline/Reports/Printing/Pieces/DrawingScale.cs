using LpaFunctions.Pipeline.Reports.Printing.Pdf;

namespace LpaFunctions.Pipeline.Reports.Printing.Pieces;

/// <summary>Where and how large a drawing lies on a page: its own units, as the SVG of the same chart has them, to points.</summary>
/// <param name="Origin">Where 0, 0 of the drawing is.</param>
/// <param name="Factor">Points of a unit.</param>
internal sealed record DrawingScale(PageSpot Origin, double Factor)
{
    public PageSpot At(double x, double y) => new(Origin.X + (x * Factor), Origin.Y + (y * Factor));

    public Box Box(double x, double y, double width, double height)
    {
        var corner = At(x, y);
        return new(corner.X, corner.Y, width * Factor, height * Factor);
    }

    /// <param name="width">In units.</param>
    /// <param name="dash">In points, as drawn.</param>
    public PdfStroke Stroke(string color, double width, string? dash = null) => new(color, width * Factor, dash);

    /// <param name="size">In units.</param>
    public TextStyle Style(double size, string color = "0 g") => new(ReportStyles.Shared.Regular, size * Factor, 1, color);

    public string Dash(double on, double off) => $"{PdfObjects.Number(on * Factor)} {PdfObjects.Number(off * Factor)}";
}
