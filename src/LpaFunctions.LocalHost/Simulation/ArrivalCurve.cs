namespace LpaFunctions.LocalHost.Simulation;

/// <summary>
/// When evidence arrives in a season: evenly, but with a given share of it in the last week. The shape is an assumption of this project
/// (no counts of uploads by day are public); the share is a setting so that an office can put its own figure in.
/// </summary>
public sealed class ArrivalCurve
{
    /// <summary>Days of the peak at the end of a season.</summary>
    public const int PeakDays = 7;

    private readonly int _days;
    private readonly double _peakShare;

    /// <param name="days">Length of the season, 8 to 366.</param>
    /// <param name="peakShare">Share of the files that arrives in the last week, 0 to 1; within the week each day brings more than the one before.</param>
    public ArrivalCurve(int days, double peakShare)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(days, PeakDays);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, 366);
        ArgumentOutOfRangeException.ThrowIfNegative(peakShare);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(peakShare, 1);
        (_days, _peakShare) = (days, peakShare);
    }

    /// <summary>The day of the season, with its fraction, on which a file arrives.</summary>
    /// <param name="place">The file's place in the order of arrival, 0 to 1.</param>
    public double DayOf(double place)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(place);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(place, 1);
        var before = 1 - _peakShare;
        if (place < before)
        {
            return place / before * (_days - PeakDays);
        }
        // Arrivals per day grow in a straight line from zero: their sum grows with the square of the time.
        var shareOfPeak = _peakShare == 0 ? 1 : (place - before) / _peakShare;
        return _days - PeakDays + PeakDays * Math.Sqrt(shareOfPeak);
    }

    /// <summary>The days on which a number of files arrives, in order.</summary>
    public IEnumerable<double> Arrivals(int files) => Enumerable.Range(0, files).Select(i => DayOf((i + 0.5) / files));
}
