namespace LpaFunctions.Scans.Ink;

/// <summary>How far a page lies turned: the angle at which its rows of ink stand most sharply apart.</summary>
internal static class Skew
{
    private const double Most = 3;
    private const double Coarse = 0.25;
    private const double Fine = 0.05;
    private const int MostPoints = 40_000;
    private const int Step = 3;

    /// <returns>Degrees; positive where the lines fall to the right.</returns>
    public static double Of(BitSheet bits)
    {
        var points = Points(bits);
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

    /// <summary>Ink at a third of the resolution, thinned out evenly where a page holds much of it.</summary>
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
}
