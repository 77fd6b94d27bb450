using LpaFunctions.Scans.Ink;

namespace LpaFunctions.Scans.Lines;

/// <summary>The straight line on which the letters of a photographed line stand: perspective keeps it straight, but not level.</summary>
/// <param name="Middle">Where it is as high as its foot, in pixels from the left.</param>
/// <param name="Foot">In pixels from the top.</param>
/// <param name="Fall">Pixels down for each pixel to the right; 0 for a level line.</param>
internal readonly record struct LineSlope(double Middle, double Foot, double Fall)
{
    // The median of a dozen letters stands in their middle, whatever they slope.
    private const int FewLetters = 12;

    // Of the letter height, from end to end: less is read as it is, more is no line of a page that a person would photograph.
    private const double LeastFall = 0.35;
    private const double MostFall = 6;

    // Pixels down for each to the right: letters that fall faster make no chain but by chance.
    private const double Steepest = 0.1;

    // A line of one step, or of tails, is no nearer to a slope than to its level.
    private const double Nearer = 0.6;

    public static LineSlope Level => default;

    public bool IsLevel => Fall == 0;

    /// <summary>Pixels below the foot.</summary>
    public double At(double x) => Fall * (x - Middle);

    /// <summary>Of letters from left to right. A third of them may have tails.</summary>
    public static LineSlope Fit(IReadOnlyList<PixelBox> letters, double height)
    {
        if (letters.Count <= FewLetters)
        {
            return Level;
        }

        var fall = FallOf(letters);
        var width = letters[^1].Right - letters[0].Left;
        var whole = Math.Abs(fall) * width;
        if (Math.Abs(fall) > Steepest || whole < LeastFall * height || whole > MostFall * height)
        {
            return Level;
        }

        var middle = (letters[0].Left + letters[^1].Right) / 2.0;
        var foot = Median(letters.Select(letter => letter.Bottom - (fall * (letter.MiddleX - middle))));
        var level = Median(letters.Select(letter => (double)letter.Bottom));
        var slope = new LineSlope(middle, foot, fall);
        var off = Median(letters.Select(letter => Math.Abs(letter.Bottom - foot - slope.At(letter.MiddleX))));
        var offLevel = Median(letters.Select(letter => Math.Abs(letter.Bottom - level)));

        return off < Nearer * offLevel ? slope : Level;
    }

    /// <summary>Each letter against the one half a line farther.</summary>
    public static double FallOf(IReadOnlyList<PixelBox> letters)
    {
        var half = letters.Count / 2;
        return Median(letters.Take(letters.Count - half).Select((letter, i) => FallBetween(letter, letters[i + half])));
    }

    private static double FallBetween(PixelBox from, PixelBox to) => (to.Bottom - from.Bottom) / Math.Max(1, to.MiddleX - from.MiddleX);

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
