using System.Globalization;
using System.Text.RegularExpressions;
using LpaFunctions.Reading.Fields;
using LpaFunctions.Testing;

namespace LpaFunctions.Reading.Tests.Fields;

public sealed partial class ReliabilityCurveTests
{
    // The committed table is what the figures were measured with.
    [Fact]
    public void Measured_AgainstTheCommittedTable_IsTheSame()
    {
        var table = File.ReadAllText(Path.Combine(RepoFiles.Root, "tests/LpaFunctions.Benchmarks/results/reading-curve.md"));

        var rows = Row()
            .Matches(table)
            .Where(row => decimal.Parse(row.Groups[1].Value, CultureInfo.InvariantCulture) >= ReliabilityCurve.Sure)
            .ToList();

        Assert.NotEmpty(rows);
        Assert.Equal(rows.Sum(row => int.Parse(row.Groups[2].Value, CultureInfo.InvariantCulture)), ReliabilityCurve.Measured.Read);
        Assert.Equal(rows.Sum(row => int.Parse(row.Groups[3].Value, CultureInfo.InvariantCulture)), ReliabilityCurve.Measured.Wrong);
    }

    [Theory]
    [InlineData(10_000, 0, "reader/1", true)]
    [InlineData(10_000, 0, "reader/2", false)]
    [InlineData(1_000, 0, "reader/1", false)]
    [InlineData(10_000, 20, "reader/1", false)]
    public void HoldsFor_OnlyTheMeasuredReaderAndOnlyWhereItSurelyErrsInUnderOneOfAThousand(
        int read,
        int wrong,
        string reader,
        bool expected
    ) => Assert.Equal(expected, new ReliabilityCurve("reader/1", read, wrong).HoldsFor(reader));

    [Fact]
    public void MostLikelyWrong_IsTheUpperEndOfWilsonsInterval() =>
        Assert.Equal(0.0059m, Math.Round(new ReliabilityCurve("reader/1", 5_599, 22).MostLikelyWrong, 4));

    [GeneratedRegex(@"^\| ([01]\.\d\d) and more \| (\d+) \| (\d+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
