using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;

namespace LpaFunctions.Core.Tests.RuleBooks;

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
            Assert.Equal(expected, Enum.GetValues<DomainId>().Select(d => (int)book.FullMarks(d, type)));
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
        foreach (var year in new[] { 2560, 2568, 2569 })
        {
            var bands = Books.Of(year).Indicators.SelectMany(i => i.Rubric?.Outcomes() ?? []).Where(b => b.Real == true);
            Assert.All(bands, b => Assert.False(string.IsNullOrWhiteSpace(b.Source)));
        }
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
    [InlineData(2560, "c30594d2d9f500bb79dd4e74bfe6e747417d19e2cf6573044e8ec34197cd1307")]
    [InlineData(2568, "dba7beab51e488a50e99264a1350d168f679b70e06a8a9eb1b6c572621e25eb8")]
    [InlineData(2569, "ebc6b090cbc34011599638453989a2f06f6b8d5aa29d39aac3174e93791dc75a")]
    public void ShippedBook_OfEachYear_IsTheOnePinned(int year, string hash) =>
        Assert.Equal(hash, RuleBookHash.Of(File.ReadAllText(Path.Combine(Books.Folder, $"{year}.json"))));
}
