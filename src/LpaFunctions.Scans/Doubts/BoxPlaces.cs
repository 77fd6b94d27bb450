using LpaFunctions.Core.Evidence;

namespace LpaFunctions.Scans.Doubts;

/// <summary>Which box of a page lies in which.</summary>
internal static class BoxPlaces
{
    /// <summary>Whether the middle of a box lies in another.</summary>
    public static bool Holds(this TextBox outer, TextBox inner) =>
        IsBetween(outer.Left, inner.Left + inner.Right, outer.Right) && IsBetween(outer.Top, inner.Top + inner.Bottom, outer.Bottom);

    /// <param name="sum">Of the two ends of what lies there: its middle is a half of it.</param>
    private static bool IsBetween(double from, double sum, double to) => sum / 2 > from && sum / 2 < to;
}
