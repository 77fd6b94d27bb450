namespace LpaFunctions.Scans.Ink;

/// <summary>How far a page lies turned: the angle at which its rows of ink stand most sharply apart.</summary>
internal static class Skew
{
    private const double Most = 3;
    private const double Coarse = 0.25;
    private const double Fine = 0.05;
    private const int MostPoints = 40_000;
    private const int Step = 3;

    // Of an inch, and of its ink: text leaves more paper, the dark table under a photographed page leaves less, and its edge lies otherwise.
    private const double Square = 1 / 6.0;
    private const double MostOfSquare = 0.35;

    // Of the page: a seal or a bold heading has fewer dark squares.
    private const double DarkPage = 0.03;

    /// <returns>Degrees; positive where the lines fall to the right.</returns>
    public static double Measure(BitSheet bits, double dpi)
    {
        var points = Thinned(OfText(bits, Points(bits), Math.Max(4, (int)(dpi * Square / Step))));
        if (points.Count == 0)
        {
            return 0;
        }

        var counts = new int[(bits.Height / Step) + (2 * Reach(bits)) + 2];
        var best = Best(points, counts, Reach(bits), -Most, Most, Coarse);
        return Best(points, counts, Reach(bits), best - Coarse, best + Coarse, Fine);
    }

    private static int Reach(BitSheet bits) => (int)(bits.Width / (double)Step * Math.Tan((Most + Coarse) * Math.PI / 180)) + 1;

    private static double Best(List<InkPoint> points, int[] counts, int reach, double from, double to, double step)
    {
        var best = 0d;
        var top = -1d;
        for (var angle = from; angle <= to + (step / 2); angle += step)
        {
            var sharpness = Sharpness(points, counts, reach, angle);
            if (sharpness > top)
            {
                (top, best) = (sharpness, angle);
            }
        }

        return best;
    }

    private static double Sharpness(List<InkPoint> points, int[] counts, int reach, double angle)
    {
        Array.Clear(counts);
        var slope = (float)Math.Tan(angle * Math.PI / 180);
        foreach (var point in points)
        {
            counts[(int)(point.Y - (point.X * slope)) + reach]++;
        }

        var sum = 0d;
        for (var i = 1; i < counts.Length; i++)
        {
            double difference = counts[i] - counts[i - 1];
            sum += difference * difference;
        }

        return sum;
    }

    /// <summary>Ink at a third of the resolution.</summary>
    private static List<InkPoint> Points(BitSheet bits)
    {
        var points = new List<InkPoint>();
        for (var y = 0; y < bits.Height; y += Step)
        {
            var row = bits.Row(y);
            for (var x = 0; x < bits.Width; x += Step)
            {
                if ((row[x >> 6] >> (x & 63) & 1) != 0)
                {
                    points.Add(new InkPoint(x / (float)Step, y / (float)Step));
                }
            }
        }

        return points;
    }

    /// <summary>Without the points of dark areas and of the squares at their edge.</summary>
    private static List<InkPoint> OfText(BitSheet bits, List<InkPoint> points, int side)
    {
        var counts = new Dictionary<PageSquare, int>();
        foreach (var point in points)
        {
            var square = SquareOf(point, side);
            counts[square] = counts.GetValueOrDefault(square) + 1;
        }

        var dark = counts.Where(square => square.Value > MostOfSquare * side * side).Select(square => square.Key).ToHashSet();
        var squares = bits.Width * (double)bits.Height / (Step * side * Step * side);
        return dark.Count < DarkPage * squares ? points : points.FindAll(point => !IsNearDark(SquareOf(point, side), dark));
    }

    private static PageSquare SquareOf(InkPoint point, int side) => new((int)point.Y / side, (int)point.X / side);

    private static bool IsNearDark(PageSquare square, HashSet<PageSquare> dark)
    {
        for (var i = -1; i <= 1; i++)
        {
            for (var j = -1; j <= 1; j++)
            {
                if (dark.Contains(new PageSquare(square.Row + i, square.Column + j)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Fewer points, evenly, where a page holds much ink.</summary>
    private static List<InkPoint> Thinned(List<InkPoint> points)
    {
        if (points.Count <= MostPoints)
        {
            return points;
        }

        var stride = points.Count / (double)MostPoints;
        var thinned = new List<InkPoint>(MostPoints);
        for (var i = 0; i < MostPoints; i++)
        {
            thinned.Add(points[(int)(i * stride)]);
        }

        return thinned;
    }

    private readonly record struct InkPoint(float X, float Y);

    /// <summary>A square of the page, counted from its upper left.</summary>
    private readonly record struct PageSquare(int Row, int Column);
}
