using LpaFunctions.Scans.Ink;

namespace LpaFunctions.Scans.Lines;

/// <summary>Finds how the page leans from the fall of its longer lines: that of all of them grows evenly down the page.</summary>
internal static class LeanFinder
{
    private const int FewLetters = 8;
    private const int FewLines = 4;

    // Of the letter height, from end to end of the text: less is read as it is.
    private const double LeastLean = 0.5;

    // Pixels down for each to the right, at the head or the foot of the page.
    private const double Steepest = 0.12;

    // What is left of the fall of the lines when the page's is taken off.
    private const double Left = 0.35;

    /// <summary>Null for a page that lies straight, as scanners give it.</summary>
    public static PageLean? Find(IReadOnlyList<LinePiece> pieces, int width, int height)
    {
        var lines = pieces.Where(piece => piece.Letters.Count >= FewLetters).ToList();
        if (lines.Count < FewLines)
        {
            return null;
        }

        var letter = lines.Select(line => line.LetterHeight).Order().ElementAt(lines.Count / 2);
        var falls = lines.ConvertAll(line => new LineFall(line, width / 2.0));
        if (Fitted(falls, width, height) is not { } lean || !IsLeaning(lean, lines, letter))
        {
            return null;
        }

        return lean;
    }

    /// <summary>Told where the lines are: beyond them the little that they differ would count for much.</summary>
    private static bool IsLeaning(PageLean lean, List<LinePiece> lines, double letter)
    {
        var most = lines.Max(line => Math.Abs(lean.FallAt(line.Baseline)));
        var width = lines.Max(line => line.Right) - lines.Min(line => line.Left);
        return most * width > LeastLean * letter && most < Steepest;
    }

    /// <summary>The straight line through the falls of the lines by their heights; wide lines weigh more, and those far off it are left out.</summary>
    private static PageLean? Fitted(List<LineFall> falls, int width, int height)
    {
        var (kept, lean) = (falls, new PageLean(width / 2.0, height / 2.0, 0, 0));
        for (var round = 0; round < 3 && kept.Count >= FewLines; round++)
        {
            lean = Line(kept, lean);
            var at = lean;
            var off = falls.ConvertAll(fall => fall.Off(at));
            var most = 2.5 * off.Order().ElementAt(off.Count / 2);
            kept = [.. falls.Where((_, i) => off[i] <= most)];
        }

        var (before, after) = (falls.Sum(fall => Math.Abs(fall.Fall) * fall.Weight), kept.Sum(fall => fall.Off(lean) * fall.Weight));
        return kept.Count >= FewLines && kept.Count > falls.Count / 2 && after < Left * before ? lean : null;
    }

    private static PageLean Line(List<LineFall> falls, PageLean about)
    {
        var weight = falls.Sum(fall => fall.Weight);
        var y = falls.Sum(fall => fall.Weight * fall.Y) / weight;
        var mean = falls.Sum(fall => fall.Weight * fall.Fall) / weight;
        var spread = falls.Sum(fall => fall.Weight * (fall.Y - y) * (fall.Y - y));
        var twist = spread > 0 ? falls.Sum(fall => fall.Weight * (fall.Y - y) * (fall.Fall - mean)) / spread : 0;
        return about with { Fall = mean + (twist * (about.Level - y)), Twist = twist };
    }

    /// <summary>What one line says.</summary>
    private sealed class LineFall(LinePiece line, double middle)
    {
        public double Fall { get; } = LineSlope.FallOf(line.Letters);

        /// <summary>Of the line, in the middle of the page.</summary>
        public double Y => line.BaselineAt((line.Left + line.Right) / 2.0) + (Fall * (middle - ((line.Left + line.Right) / 2.0)));
        public double Weight { get; } = Math.Pow(line.Right - line.Left, 2);

        public double Off(PageLean lean) => Math.Abs(Fall - lean.FallAt(Y));
    }
}
