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
            Assert.All(book.Indicators, i => Assert.Equal(!i.Provenance.Real, i.Name.StartsWith("(ตัวอย่าง)", StringComparison.Ordinal)));
        }
    }

    // A year's book never changes once it has shipped: marks of that year would change with it. A correction is a new version.
    [Theory]
    [InlineData(2560, "c30594d2d9f500bb79dd4e74bfe6e747417d19e2cf6573044e8ec34197cd1307")]
    [InlineData(2568, "a3ee239e2f34dcf03bd2629fbb1b78812906b5c8e624d470a8102b27f4ffaa25")]
    [InlineData(2569, "bc7807b920a91cfd4c3456a600642fb46e8c59e253758ed57f0e32d0f91f8446")]
    public void ShippedBook_OfEachYear_IsTheOnePinned(int year, string hash) =>
        Assert.Equal(hash, RuleBookHash.Of(File.ReadAllText(Path.Combine(Books.Folder, $"{year}.json"))));
}
