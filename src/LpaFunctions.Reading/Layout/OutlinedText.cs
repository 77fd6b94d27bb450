using LpaFunctions.Reading.Ink;

namespace LpaFunctions.Reading.Layout;

/// <summary>
/// Text that is painted as outlines of its letters and said nowhere: what a design program exports as curves, or a browser with a font that it
/// may not embed. Shapes of many widths stand on one line, as letters do; the dots of a chart are all alike, those of a map stand on none.
/// </summary>
internal static class OutlinedText
{
    // Points.
    private const double SameLine = 0.6;
    private const double SameWidth = 0.4;
    private const int LeastOfLine = 8;
    private const int LeastWidths = 4;

    // A line or two of a seal or of a logo are no text that anybody misses.
    private const int LeastOfPage = 40;

    /// <summary>Whether the page shows more letters as outlines than as text.</summary>
    public static bool Is(PageInk ink)
    {
        if (ink.Shapes.Count < LeastOfPage)
        {
            return false;
        }

        // The lines of a page that lies on its side stand upright.
        var letters = Math.Max(Letters(ink.Shapes, shape => shape.Bottom), Letters(ink.Shapes, shape => shape.Right));
        return letters >= LeastOfPage && letters > ink.Glyphs.Count(glyph => !string.IsNullOrWhiteSpace(glyph.Text));
    }

    private static int Letters(List<InkBox> shapes, Func<InkBox, double> baseline)
    {
        var sorted = shapes.OrderBy(baseline).ToArray();
        var letters = 0;
        for (var first = 0; first < sorted.Length; )
        {
            var after = first + 1;
            while (after < sorted.Length && baseline(sorted[after]) - baseline(sorted[first]) <= SameLine)
            {
                after++;
            }

            letters += IsLine(sorted.AsSpan(first, after - first)) ? after - first : 0;
            first = after;
        }

        return letters;
    }

    private static bool IsLine(ReadOnlySpan<InkBox> shapes)
    {
        var widths = new HashSet<int>();
        var places = new HashSet<int>();
        foreach (var shape in shapes)
        {
            widths.Add((int)((shape.Width + shape.Height) / SameWidth));
            places.Add((int)(shape.Left + shape.Top));
        }

        return places.Count >= LeastOfLine && widths.Count >= LeastWidths;
    }
}
