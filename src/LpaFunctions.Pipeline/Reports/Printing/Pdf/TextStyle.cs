using LpaFunctions.Pipeline.Reports.Printing.Faces;

namespace LpaFunctions.Pipeline.Reports.Printing.Pdf;

/// <summary>How letters are set.</summary>
/// <param name="Size">In points.</param>
/// <param name="Spacing">Height of a line, in type sizes.</param>
/// <param name="Color">As PDF sets it for filling: "0 g".</param>
internal sealed record TextStyle(PrintFace Face, double Size, double Spacing, string Color = "0 g")
{
    public double LineHeight => Size * Spacing;

    /// <summary>From the upper edge of a line to where its letters stand.</summary>
    public double Baseline =>
        ((LineHeight - (Size * (PrintFace.Ascent + PrintFace.Descent) / 1000)) / 2) + (Size * PrintFace.Ascent / 1000);

    public double Width(ShapedText text) => text.Width * Size / 1000;
}
