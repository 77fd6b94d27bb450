using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Results;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;

namespace LpaFunctions.Core.Tests.Results;

public sealed class ResultTableTests
{
    private static readonly RuleBook Book = Books.Of(2568);

    [Fact]
    public void Compute_Ties_ShareARankAndTheNextOneCountsThem()
    {
        var results = ResultTable.Compute(Book, [Row(1, 250), Row(2, 300), Row(3, 250), Row(4, 200)]);

        Assert.Equal([2, 1, 2, 4], results.Select(r => r.RankProvince));
    }

    // 250/320 = 78.125 is published as 78.13; the band is taken from the rounded value.
    [Theory]
    [InlineData(250, 320, 78.13, "ดี")]
    [InlineData(35998, 40000, 90.00, "ดีเด่น")]
    [InlineData(35997, 40000, 89.99, "ดีมาก")]
    [InlineData(28, 40, 70.00, "ดี")]
    [InlineData(27998, 40000, 70.00, "ดี")]
    [InlineData(27997, 40000, 69.99, "ต่ำกว่า 70")]
    public void Compute_OnABoundary_RoundsHalfUpBeforeTheBandIsTaken(int marks, int full, double percent, string band)
    {
        var result = ResultTable.Compute(Book, [Row(1, marks, full)]).Single();

        Assert.Equal(((decimal)percent, band), (result.TotalPercent, result.Band));
    }

    [Theory]
    [InlineData(70, true)]
    [InlineData(69, false)]
    public void Compute_DomainAtTheThreshold_Passes(int marks, bool pass)
    {
        var row = Row(1, 400) with
        {
            Domains = [.. Enumerable.Range(1, 5).Select(d => new DomainMarks((DomainId)d, 100m, d == 3 ? marks : 100m))],
        };

        Assert.Equal(pass, ResultTable.Compute(Book, [row]).Single().PassBeside);
    }

    // Two thirds of a mark more or less: the mean of the ROUNDED percentages, itself rounded, decides.
    [Theory]
    [InlineData(69.99, 70.01, true)]
    [InlineData(69.99, 70.00, true)]
    [InlineData(69.95, 70.00, false)]
    public void Compute_MeanOfTheFiveDomains_IsThePassRuleOfDlasCount(double first, double others, bool pass)
    {
        var row = Row(1, 400) with
        {
            Domains = [.. Enumerable.Range(1, 5).Select(d => new DomainMarks((DomainId)d, 100m, (decimal)(d == 1 ? first : others)))],
        };

        Assert.Equal(pass, ResultTable.Compute(Book, [row]).Single().Pass);
    }

    [Fact]
    public void Compute_DomainWithoutAMark_HasNoPercentCountsInTheTotalAndLeavesThePassOpen()
    {
        var row = Row(1, 400) with
        {
            Domains =
            [
                .. Enumerable.Range(1, 5).Select(d => new DomainMarks((DomainId)d, 100m, d == 3 ? 0m : 80m) { IsUnmarked = d == 3 }),
            ],
        };

        var result = ResultTable.Compute(Book, [row]).Single();

        Assert.Null(result.Marks.Domains[2].Percent);
        Assert.Equal((500m, 64m), (result.TotalFull, result.TotalPercent));
        Assert.Equal((null, null), (result.Pass, result.PassBeside));
    }

    [Fact]
    public void Compute_NoMarkInAnyDomain_HasNoTotalAndNoBand()
    {
        var row = Row(1, 400) with
        {
            Domains = [.. Enumerable.Range(1, 5).Select(d => new DomainMarks((DomainId)d, 100m, 0m) { IsUnmarked = true })],
        };

        var result = ResultTable.Compute(Book, [row]).Single();

        Assert.Equal((null, null, null), (result.TotalPercent, result.Band, result.Pass));
    }

    // Who took no part in HPA, or has no mark in it yet, is not counted as 0.
    [Fact]
    public void Of_HpaOfSomeLgos_MeanCountsOnlyThose()
    {
        LgoMarks[] rows =
        [
            Row(1, 400) with
            {
                Hpa = new DomainMarks(DomainId.Hpa, 50m, 40m),
            },
            Row(2, 300) with
            {
                Hpa = new DomainMarks(DomainId.Hpa, 50m, 20m),
            },
            Row(3, 300) with
            {
                Hpa = new DomainMarks(DomainId.Hpa, 50m, 0m) { IsUnmarked = true },
            },
            Row(4, 200),
        ];

        var summary = GroupSummary.Compute(Book, ResultTable.Compute(Book, rows));

        Assert.Equal((4, 60m), (summary.Lgos, summary.HpaMean));
    }

    [Fact]
    public void Compute_EverythingCut_HasNoTotalNoBandNoRank()
    {
        var result = ResultTable.Compute(Book, [Row(1, 0, 0), Row(2, 10)])[0];

        Assert.Equal((null, null, null, null), (result.TotalPercent, result.Band, result.Pass, result.RankProvince));
    }

    [Fact]
    public void Compute_RanksWithinDistrictAndType_CountOnlyThoseLgos()
    {
        var other = Row(1, 300) with { Lgo = Row(1, 300).Lgo with { District = "อื่น", Type = LgoType.CityMunicipality } };

        var results = ResultTable.Compute(Book, [other, Row(2, 250), Row(3, 200)]);

        Assert.Equal([1, 1, 2], results.Select(r => r.RankDistrict));
        Assert.Equal([1, 1, 2], results.Select(r => r.RankType));
        Assert.Equal([1, 2, 3], results.Select(r => r.RankProvince));
    }

    [Fact]
    public void Compute_YearOfTheMeanOfDomains_WeighsDomainsEqually()
    {
        var row = Row(1, 0) with
        {
            Domains =
            [
                new(DomainId.D1, 10m, 10m),
                new(DomainId.D2, 10m, 10m),
                new(DomainId.D3, 10m, 10m),
                new(DomainId.D4, 160m, 80m),
                new(DomainId.D5, 10m, 10m),
            ],
        };

        Assert.Equal(90m, ResultTable.Compute(Books.Of(2560), [row]).Single().TotalPercent);
        Assert.Equal(60m, ResultTable.Compute(Book, [row]).Single().TotalPercent);
    }

    [Fact]
    public void Compute_LgoTwice_Throws() => Assert.Throws<ArgumentException>(() => ResultTable.Compute(Book, [Row(1, 1), Row(1, 2)]));

    [Fact]
    public void Sensitivity_BelowABand_SaysHowManyMarksAreLacking()
    {
        var sensitivity = Sensitivity.Compute(Book, ResultTable.Compute(Book, [Row(1, 315, 400), Row(2, 380, 400)]));

        Assert.Equal(("ดีมาก", 5m), (sensitivity[0].NextBand, sensitivity[0].MarksToNextBand));
        Assert.Equal((null, (decimal?)null), (sensitivity[1].NextBand, sensitivity[1].MarksToNextBand));
    }

    [Fact]
    public void Sensitivity_MeanOfDomains_EarnsWhereAMarkCountsMost()
    {
        var row = Row(1, 0) with
        {
            Domains =
            [
                new(DomainId.D1, 10m, 8m),
                new(DomainId.D2, 100m, 80m),
                new(DomainId.D3, 100m, 80m),
                new(DomainId.D4, 100m, 80m),
                new(DomainId.D5, 100m, 80m),
            ],
        };

        // 80 percent each; the next band wants ten points more in the mean, 50 in all: 20 are two marks in domain 1, 30 are thirty elsewhere.
        Assert.Equal(32m, Sensitivity.Compute(Books.Of(2560), ResultTable.Compute(Books.Of(2560), [row])).Single().MarksToNextBand);
    }

    // Raised by the marks, the LGO is in the band above; by one less it is not, whichever domain the marks go to.
    [Theory]
    [InlineData(2560)]
    [InlineData(2567)]
    public void Sensitivity_EveryTotal_SaysTheFewestMarksThatReachTheBandAbove(int year)
    {
        var book = Books.Of(year);
        decimal[] full = [20m, 65m, 100m, 140m, 345m];

        for (var share = 0.05m; share < 1m; share += 0.05m)
        {
            DomainMarks[] domains = [.. full.Select((f, i) => new DomainMarks((DomainId)(i + 1), f, decimal.Floor(f * share) + 0.5m))];
            var sensitivity = Sensitivity.Compute(book, ResultTable.Compute(book, [Row(1, 0) with { Domains = domains }])).Single();
            var from = book.Bands.FirstOrDefault(b => b.Name == sensitivity.NextBand)?.From;
            var lacking = sensitivity.MarksToNextBand is { } marks ? (int)marks : 0;

            Assert.Equal(from is null, sensitivity.MarksToNextBand is null);
            Assert.True(from is null || Highest(book.Aggregation, domains, lacking) >= from);
            Assert.True(from is null || Highest(book.Aggregation, domains, lacking - 1) < from);
        }
    }

    [Fact]
    public void Sensitivity_PercentagesAsATableStatedThem_CountNoMoreOnceMarksAreAdded()
    {
        var book = Books.Of(2560);
        DomainMarks[] domains = [.. Enumerable.Range(1, 5).Select(d => new DomainMarks((DomainId)d, 70m, 60m) { StatedPercent = 85.70m })];

        var sensitivity = Sensitivity.Compute(book, ResultTable.Compute(book, [Row(1, 0) with { Domains = domains }])).Single();

        // 15 marks give 100, 92.86 and three times 85.70, which is 89.99 in the mean.
        Assert.Equal(16m, sensitivity.MarksToNextBand);
    }

    private static decimal? Highest(Aggregation aggregation, DomainMarks[] domains, int marks)
    {
        var raised = domains.ToArray();
        for (var left = marks; left > 0; left--)
        {
            var at = Array.FindIndex(raised, d => d.Marks < d.FullMarks);
            raised[at] = raised[at] with { Marks = decimal.Min(raised[at].Marks + 1m, raised[at].FullMarks) };
        }

        return Totals.Percent(aggregation, raised);
    }

    // The published 2561 result of เทศบาลตำบลมะขาม.
    [Fact]
    public void Compute_Makham2561_ComesOutAsPublished()
    {
        (decimal Full, decimal Marks, decimal Percent)[] published =
        [
            (140m, 110m, 78.57m),
            (215m, 175m, 81.40m),
            (250m, 188m, 75.20m),
            (345m, 285m, 82.61m),
            (65m, 56m, 86.15m),
        ];
        var row = Row(1, 400) with { Domains = [.. published.Select((p, i) => new DomainMarks((DomainId)(i + 1), p.Full, p.Marks))] };

        var result = ResultTable.Compute(Books.Of(2561), [row]).Single();

        Assert.Equal(published.Select(p => (decimal?)p.Percent), result.Marks.Domains.Select(d => d.Percent));
        Assert.Equal((1015m, 814m, 80.20m), (result.TotalFull, result.TotalMarks, result.TotalPercent));
        Assert.Equal("ดีมาก", result.Band);
    }

    // The page of an SAO in Lop Buri: the last percentage is 13 of 14 cut off, and the total is the mean of what stands there.
    [Fact]
    public void Compute_SaoOf2560_ComesOutAsPublished()
    {
        decimal[] stated = [85.71m, 94.14m, 88.57m, 90.00m, 92.85m];
        var row = Row(1, 400) with { Domains = [.. stated.Select((p, i) => new DomainMarks((DomainId)(i + 1), 10000m, p * 100m))] };
        var cutOff = row with { Domains = [.. row.Domains.SkipLast(1), new DomainMarks(DomainId.D5, 14m, 13m) { StatedPercent = 92.85m }] };

        var result = ResultTable.Compute(Books.Of(2560), [cutOff]).Single();

        Assert.Equal(stated.Select(p => (decimal?)p), result.Marks.Domains.Select(d => d.Percent));
        Assert.Equal(90.25m, result.TotalPercent);
    }

    private static LgoMarks Row(int serial, int marks, int full = 400) =>
        new()
        {
            Lgo = Books.Lgo(code: $"540{serial:0000}"),
            Domains = [.. Enumerable.Range(1, 5).Select(d => new DomainMarks((DomainId)d, full / 5m, marks / 5m))],
            Origin = ResultOrigin.Computed,
        };
}
