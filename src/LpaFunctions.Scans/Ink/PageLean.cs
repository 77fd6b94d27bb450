namespace LpaFunctions.Scans.Ink;

/// <summary>
/// How the lines of a page seen in perspective fall: all of them run to one point far off, so that the fall grows evenly from the top of the page
/// to its foot.
/// </summary>
/// <param name="Middle">Pixels from the left where nothing is moved.</param>
/// <param name="Level">Pixels from the top.</param>
/// <param name="Fall">Pixels down for each pixel to the right, of the line that is at <paramref name="Level"/> in the middle.</param>
/// <param name="Twist">By how much the fall grows for each pixel down.</param>
internal readonly record struct PageLean(double Middle, double Level, double Fall, double Twist)
{
    public double FallAt(double y) => Fall + (Twist * (y - Level));
}
