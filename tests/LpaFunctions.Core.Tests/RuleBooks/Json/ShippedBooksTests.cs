using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;

namespace LpaFunctions.Core.Tests.RuleBooks.Json;

public sealed class ShippedBooksTests
{
    // Full marks of the official tables (domains 1 to 5, HPA), municipalities and subdistrict organisations, then provincial ones.
    [Theory]
    [InlineData(2568, new[] { 25, 40, 55, 225, 30, 55 }, new[] { 20, 40, 30, 80, 30, 45 })]
    [InlineData(2569, new[] { 35, 45, 45, 175, 30, 55 }, new[] { 30, 45, 30, 70, 30, 45 })]
    public void FullMarks_OfShippedBook_AgreeWithTheOfficialTables(int year, int[] municipal, int[] provincial)
    {
        var book = Books.Of(year);

        foreach (var type in Enum.GetValues<LgoType>())
        {
            var expected = type == LgoType.ProvincialAdministrativeOrganisation ? provincial : municipal;
            Assert.Equal(expected, book.Domains.Select(d => (int)book.FullMarks(d.Id, type)));
        }
    }

    [Fact]
    public void ShippedBooks_OfEveryYear_SayOfEachEntryWhetherItIsReal()
    {
        foreach (var file in Directory.GetFiles(Books.Folder, "25*.json"))
        {
            var book = RuleBookJson.Parse(File.ReadAllText(file), Path.GetFileName(file));

            Assert.All(
                book.Indicators.Where(i => i.Name.StartsWith("(ตัวอย่าง)", StringComparison.Ordinal)),
                i => Assert.False(i.Provenance.Real || i.HasOnlyRealBands)
            );
            Assert.All(
                book.Indicators.Where(i => !i.Provenance.Real && !i.Name.StartsWith("(ตัวอย่าง)", StringComparison.Ordinal)),
                i => Assert.Contains("ยกมาจากปี", i.Provenance.Source, StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void ShippedBooks_RealBands_NameTheirSource()
    {
        foreach (var year in new[] { 2568, 2569 })
        {
            var bands = Books.Of(year).Indicators.SelectMany(i => i.Rubric?.Outcomes() ?? []).Where(b => b.Real == true);

            Assert.All(bands, b => Assert.False(string.IsNullOrWhiteSpace(b.Source)));
        }
    }

    [Theory]
    [InlineData(2560)]
    [InlineData(2561)]
    [InlineData(2562)]
    [InlineData(2564)]
    [InlineData(2567)]
    public void ResultsOnlyBooks_HoldNoPlaceholderIndicators(int year)
    {
        var book = Books.Of(year);

        Assert.True(book.ResultsOnly);
        Assert.Empty(book.Indicators);
    }

    [Fact]
    public void ResultsOnlyBook_WithAnIndicator_IsRefused()
    {
        var book = Books.Of(2562) with { Indicators = [Books.Small().Indicators[0]] };

        var (_, problems) = RuleBookJson.Check(RuleBookJson.Write(book), "2562.json");

        Assert.Contains(problems, p => p.Rule == "results-only");
    }

    [Theory]
    [InlineData("1.1", "1")]
    [InlineData("1.2", "2")]
    [InlineData("4.6", "44")]
    [InlineData("4.7", "45")]
    public void Book2568_IndicatorsWithAKnownNumber_BearIt(string id, string number) =>
        Assert.Equal(number, Books.Of(2568).Find(IndicatorId.Parse(id, null))!.Number);

    [Fact]
    public void Book2568_Tobacco_AppliesToAllTypesAndItsSchoolsToWhoeverHasSchoolOrCentre()
    {
        var book = Books.Of(2568);

        Assert.Empty(book.Find(IndicatorId.Parse("4.6", null))!.AppliesTo);
        Assert.Equal(["has-school", "has-child-centre"], book.Find(IndicatorId.Parse("4.7", null))!.RequiresAnyFact);
    }

    // A year's book never changes once it has shipped: marks of that year would change with it. A correction is a new version.
    [Theory]
    [InlineData(2560, "3702c7b6191fd7ecb057bd2730491e87c289b9f5c32f0fb89bdea8ec1891afee")]
    [InlineData(2561, "1a5d9cde3746ccb1394227e5302bd46073092c61d5cae37d435ffbbd76a18565")]
    [InlineData(2562, "698c7147eeb3af33a2a68e27c95ac245a33db3437c618c7b13ca91bf5426963e")]
    [InlineData(2564, "201e8405b2ecc5366aed1621a347899e7026ba7eb54c7a46fca50259962ac0f8")]
    [InlineData(2567, "983f3e8e359a2059599e34d075c7681c8a1c2f7d6d52d43d704d48c37f205995")]
    [InlineData(2568, "dba7beab51e488a50e99264a1350d168f679b70e06a8a9eb1b6c572621e25eb8")]
    [InlineData(2569, "ebc6b090cbc34011599638453989a2f06f6b8d5aa29d39aac3174e93791dc75a")]
    public void ShippedBook_OfEachYear_IsTheOnePinned(int year, string hash) =>
        Assert.Equal(hash, RuleBookHash.Compute(File.ReadAllText(Path.Combine(Books.Folder, $"{year}.json"))));
}
