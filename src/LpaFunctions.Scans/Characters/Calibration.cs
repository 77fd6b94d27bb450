namespace LpaFunctions.Scans.Characters;

/// <summary>From a network's own certainty, which is far too sure of itself, to how often it is right: straight between measured points.</summary>
internal sealed class Calibration(IReadOnlyList<CalibrationPoint> points)
{
    public static Calibration None { get; } = new([]);

    public double ProbabilityOf(double raw)
    {
        if (points.Count == 0)
        {
            return raw;
        }

        if (raw <= points[0].Raw)
        {
            return points[0].Probability;
        }

        for (var i = 1; i < points.Count; i++)
        {
            var (from, to) = (points[i - 1], points[i]);
            if (raw <= to.Raw)
            {
                var share = to.Raw > from.Raw ? (raw - from.Raw) / (to.Raw - from.Raw) : 1;
                return from.Probability + (share * (to.Probability - from.Probability));
            }
        }

        return points[^1].Probability;
    }
}
