namespace LpaFunctions.Scans.Lines;

/// <summary>A line cut out of the page, brought to the height that the readers want; 0 is paper, 1 the ink of this line.</summary>
/// <param name="Pixels">Row by row, <see cref="LineShape.Height"/> rows.</param>
/// <param name="Left">Place on the page, in pixels, where the cut begins.</param>
/// <param name="Scale">Pixels of the cut for one of the page.</param>
internal sealed record LineCut(float[] Pixels, int Width, LineShape Shape, int Left, double Scale)
{
    /// <summary>The place on the page of a place in the cut.</summary>
    public double OnPage(double x) => Left + (x / Scale);
}
