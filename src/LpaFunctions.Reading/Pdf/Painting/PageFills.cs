using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Pdf.Bounds;

namespace LpaFunctions.Reading.Pdf.Painting;

/// <summary>The areas that a page paints, in order, by the bands of the page that they touch: each glyph asks for those at its place.</summary>
internal sealed class PageFills(ReadingBudget budget)
{
    // Points: about the height of a line, so that a band of a table holds the cells of a row or two.
    private const double BandHeight = 12;
    private const double Thin = 1;

    // Drawings of more areas than this are maps and plans; what they cover is not looked at any more.
    private const int MostFills = 20_000;
    private const int MostBands = 2_000;

    private readonly List<InkFill> _all = [];
    private readonly Dictionary<int, List<int>> _bands = [];

    public bool IsEmpty => _all.Count == 0;

    public void Add(InkFill fill)
    {
        var (first, last) = (Band(fill.Box.Top), Band(fill.Box.Bottom));
        if (_all.Count >= MostFills || fill.Box.Width < Thin || fill.Box.Height < Thin)
        {
            return;
        }

        for (var band = first; band <= last; band++)
        {
            budget.CountStep();
            if (!_bands.TryGetValue(band, out var fills))
            {
                _bands[band] = fills = [];
            }

            fills.Add(_all.Count);
        }

        _all.Add(fill);
    }

    /// <summary>The last area that was painted over most of a box, and what lay behind the glyph when it was shown.</summary>
    /// <param name="glyph">How many glyphs had been shown before this one.</param>
    public (InkFill? Cover, int Background) Around(InkBox box, int glyph)
    {
        var (x, y) = ((box.Left + box.Right) / 2, (box.Top + box.Bottom) / 2);
        if (!_bands.TryGetValue(Band(y), out var fills))
        {
            return (null, InkPaint.White);
        }

        for (var i = fills.Count - 1; i >= 0; i--)
        {
            budget.CountStep();
            var fill = _all[fills[i]];
            if (!fill.Box.Contains(x, y))
            {
                continue;
            }

            if (fill.Before <= glyph)
            {
                return (null, fill.Colour);
            }

            if (fill.Hides && Covers(fill.Box, box))
            {
                return (fill, InkPaint.Unknown);
            }
        }

        return (null, InkPaint.White);
    }

    private static int Band(double y) => (int)Math.Clamp(y / BandHeight, 0, MostBands);

    // A line through a word, or the edge of the next cell, covers little of it.
    private static bool Covers(InkBox fill, InkBox box)
    {
        const double most = 0.7;
        var width = Math.Min(fill.Right, box.Right) - Math.Max(fill.Left, box.Left);
        var height = Math.Min(fill.Bottom, box.Bottom) - Math.Max(fill.Top, box.Top);
        return width >= most * box.Width && height >= most * box.Height;
    }
}
