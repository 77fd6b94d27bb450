using LpaFunctions.LocalHost.Simulation;

namespace LpaFunctions.LocalHost.Tests.Simulation;

public sealed class ArrivalCurveTests
{
    [Theory]
    [InlineData(61, 0.6, 500, 300)]
    [InlineData(30, 0.25, 400, 100)]
    [InlineData(61, 0.0, 100, 0)]
    [InlineData(61, 1.0, 100, 100)]
    public void Arrivals_PeakShare_LiesInTheLastWeek(int days, double share, int files, int inPeak)
    {
        var arrivals = new ArrivalCurve(days, share).Arrivals(files).ToArray();

        Assert.Equal(inPeak, arrivals.Count(d => d >= days - ArrivalCurve.PeakDays));
        Assert.Equal(arrivals.Order(), arrivals);
        Assert.All(arrivals, d => Assert.InRange(d, 0, days));
    }

    [Fact]
    public void Arrivals_LastDay_IsTheBusiest()
    {
        var byDay = new ArrivalCurve(61, 0.6).Arrivals(10_000).GroupBy(d => (int)d).ToDictionary(g => g.Key, g => g.Count());

        Assert.Equal(byDay.Values.Max(), byDay[60]);
        Assert.True(byDay[60] > 10 * byDay[30]);
    }

    [Theory]
    [InlineData(7, 0.5)]
    [InlineData(400, 0.5)]
    [InlineData(61, 1.1)]
    [InlineData(61, -0.1)]
    public void Constructor_OutOfRange_IsRefused(int days, double share) =>
        Assert.ThrowsAny<ArgumentOutOfRangeException>(() => new ArrivalCurve(days, share));
}
