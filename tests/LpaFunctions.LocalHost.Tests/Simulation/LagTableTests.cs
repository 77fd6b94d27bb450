using LpaFunctions.LocalHost.Simulation;

namespace LpaFunctions.LocalHost.Tests.Simulation;

public sealed class LagTableTests
{
    private static readonly LagSample[] Samples =
    [
        new(0.5, TimeSpan.FromSeconds(2)),
        new(60.1, TimeSpan.FromSeconds(4)),
        new(60.5, TimeSpan.FromSeconds(8)),
        new(60.9, TimeSpan.FromSeconds(8)),
    ];

    [Fact]
    public void Write_SamplesOfTwoDays_StandInTheirRowsWithTheirFigures()
    {
        Assert.Equal(["1-7", "1", "0.1", "█", "2.0", "2.0", "2.0", "██████"], Row("1-7"));
        Assert.Equal(["61", "3", "3.0", new string('█', 24), "8.0", "8.0", "8.0", new string('█', 24)], Row("61"));
    }

    [Fact]
    public void Write_DaysWithoutFiles_HaveNeitherLagNorBar() => Assert.Equal(["57", "0", "0.0"], Row("57"));

    [Fact]
    public void Write_Season_HasARowForEachWeekAndEachDayOfTheLast() =>
        Assert.Equal(
            ["1-7", "8-14", "15-21", "22-28", "29-35", "36-42", "43-49", "50-54", "55", "56", "57", "58", "59", "60", "61"],
            Rows().Select(r => r[0])
        );

    private static string[] Row(string days) => Rows().Single(r => r[0] == days);

    private static IEnumerable<string[]> Rows() =>
        LagTable
            .Write(Samples, 61)
            .Split('\n')
            .Skip(2)
            .Where(l => l.Length > 0)
            .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
