using System.Globalization;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Results;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Testing;

namespace LpaFunctions.Core.Tests.Results;

/// <summary>The published 2568 results of a whole province, reproduced to the last digit.</summary>
public sealed class ChanthaburiTests
{
    private static readonly string[][] Rows =
    [
        .. File.ReadLines(RepoFiles.Fixture("results/chanthaburi-2568.csv")).Skip(1).Select(l => l.Split(',')),
    ];
    private static readonly IReadOnlyList<LgoResult> Results = ResultTable.Compute(Books.Of(2568), [.. Rows.Select(Marks)]);

    [Fact]
    public void Compute_RealProvince_ReproducesEveryPercentage()
    {
        Assert.Equal(82, Rows.Length);
        foreach (var (row, result) in Rows.Zip(Results))
        {
            for (var d = 0; d < 5; d++)
            {
                Assert.Equal(Number(row[7 + (3 * d)]), result.Marks.Domains[d].Percent);
            }

            Assert.Equal(Number(row[20]), result.TotalFull);
            Assert.Equal(Number(row[21]), result.TotalMarks);
            Assert.Equal(Number(row[22]), result.TotalPercent);
            Assert.Equal(Number(row[25]), result.Marks.Hpa!.Percent);
        }
    }

    [Fact]
    public void Summary_RealProvince_ReproducesBothMeans()
    {
        var summary = ProvinceSummary.Compute(Books.Of(2568), Results);

        // The published means carry 16 digits; ours go on exactly.
        Assert.Equal(81.72939024390243m, Cut(summary.All.Mean!.Value));
        Assert.Equal(57.16439024390243m, Cut(summary.All.HpaMean!.Value));
        Assert.Equal(81.73m, summary.All.RoundedMean);
        Assert.True(summary.MeetsTarget);
        Assert.Equal(82, summary.All.Bands.Sum(b => b.Lgos));
        Assert.Equal(82, summary.ByType.Sum(t => t.Summary.Lgos));
        Assert.Equal(82, summary.ByDistrict.Sum(d => d.Summary.Lgos));

        static decimal Cut(decimal value) => Math.Round(value, 14, MidpointRounding.ToZero);
    }

    [Fact]
    public void Sensitivity_RealProvince_MovesAlmostEveryRankByUpTo43Places()
    {
        var sensitivity = Sensitivity.Compute(Books.Of(2568), Results);

        Assert.Equal(43, sensitivity.Max(s => Math.Abs(s.PlacesMoved!.Value)));
        Assert.InRange(sensitivity.Count(s => s.PlacesMoved != 0), 70, 82);
    }

    internal static LgoMarks Marks(string[] row, int index) =>
        new()
        {
            Lgo = new Lgo
            {
                // The table carries no codes; ranks and means do not depend on them.
                Code = LgoCode.Parse($"522{index + 1:0000}", null),
                Type = LgoTypes.TryParseThai(row[3], out var type) ? type : throw new FormatException(row[3]),
                Name = row[4],
                Province = ProvinceCode.Parse("22", null),
                ProvinceName = row[1],
                District = row[2],
            },
            Domains =
            [
                .. Enumerable
                    .Range(0, 5)
                    .Select(d => new DomainMarks((DomainId)(d + 1), Number(row[5 + (3 * d)]), Number(row[6 + (3 * d)]))),
            ],
            Hpa = new DomainMarks(DomainId.Hpa, Number(row[23]), Number(row[24])),
            Origin = ResultOrigin.Imported,
        };

    internal static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
