using LpaFunctions.Core.Lgos;
using LpaFunctions.Testing;

namespace LpaFunctions.Core.Tests.Lgos;

public sealed class LgoNameMatcherTests
{
    private static readonly LgoRegistry Registry = Load();
    private static readonly LgoNameMatcher Matcher = new(Registry);

    [Theory]
    [InlineData("เทศบาลตำบลคลองท่อมใต้", "5810401", LgoMatchKind.Exact)]
    [InlineData("ทต.บ้านเป็ด อ.เมืองขอนแก่น จ.ขอนแก่น", "5400103", LgoMatchKind.Exact)]
    [InlineData("เทศบาลตำบลบ้านเป็ด  อำเภอเมืองขอนแก่น  จังหวัดขอนแก่น", "5400103", LgoMatchKind.Exact)]
    [InlineData("เทศบาลตำบลบ้านเป็ด อำเภอเมือง จังหวัดขอนแก่น", "5400103", LgoMatchKind.Exact)]
    [InlineData("เทศบาลตำบลบ้าน\tเป็ด จังหวัดขอนแก่น", "5400103", LgoMatchKind.Exact)]
    [InlineData("สำนักงานเทศบาลตำบลบ้านเป็ด ตำบลบ้านเป็ด อำเภอเมืองขอนแก่น จังหวัดขอนแก่น", "5400103", LgoMatchKind.Exact)]
    [InlineData("เทศบาลเมืองบ้านเป็ด จังหวัดขอนแก่น", "5400103", LgoMatchKind.Variant)]
    [InlineData("องค์การบริหารส่วนตำบลโนนท่อน อำเภอเมืองขอนแก่น จังหวัดขอนแก่น", "5400106", LgoMatchKind.Variant)]
    [InlineData("เทศบาลตำบลเขาคีรีส จังหวัดกำแพงเพชร", "5620604", LgoMatchKind.Variant)]
    [InlineData("เทศบาลตำบลบานเป็ด จังหวัดขอนแก่น", "5400103", LgoMatchKind.Variant)]
    [InlineData("องค์การบริหารส่วนจังหวัดกระบี่", "2810101", LgoMatchKind.Exact)]
    [InlineData("อบจ.อบจ.กระบี่", "2810101", LgoMatchKind.Exact)]
    [InlineData("อบจ.องค์การบริหารส่วนจังหวัดกระบี่", "2810101", LgoMatchKind.Exact)]
    [InlineData("เมืองพัทยา", "3200408", LgoMatchKind.Exact)]
    public void Match_WrittenName_FindsTheLgo(string name, string code, LgoMatchKind kind)
    {
        var match = Matcher.Match(name);

        Assert.Equal(kind, match.Kind);
        Assert.Equal(code, match.Lgo!.Code.ToString());
        Assert.NotEmpty(match.Reasons);
    }

    [Theory]
    [InlineData("เทศบาลตำบลในเมือง จังหวัดขอนแก่น", 2)]
    [InlineData("เทศบาลตำบลโนนสะอาด จ.ขอนแก่น", 2)]
    [InlineData("อบต.หนองบัว", 10)]
    public void Match_MoreThanOneBearsTheName_IsAmbiguous(string name, int atLeast)
    {
        var match = Matcher.Match(name);

        Assert.Equal(LgoMatchKind.Ambiguous, match.Kind);
        Assert.Null(match.Lgo);
        Assert.True(match.Candidates.Count >= atLeast);
    }

    [Fact]
    public void Match_DistrictDecidesBetweenTwo_IsExact()
    {
        Assert.Equal(
            "บ้านไผ่",
            Matcher.Match("เทศบาลตำบลในเมือง", district: "บ้านไผ่", province: ProvinceCode.Parse("40", null)).Lgo!.District
        );

        Assert.Equal("เวียงเก่า", Matcher.Match("เทศบาลตำบลในเมือง อำเภอเวียงเก่า จังหวัดขอนแก่น").Lgo!.District);
    }

    [Theory]
    [InlineData("เทศบาลตำบลบ้านเป็ด จังหวัดระยอง")]
    [InlineData("เทศบาลตำบลบ้านเป็ด อำเภอชุมแพ จังหวัดขอนแก่น")]
    [InlineData("อบต.ไม่มีชื่อนี้เลย จังหวัดขอนแก่น")]
    [InlineData("อบต.โนนท่อน จังหวัดไม่มีจริง")]
    [InlineData("")]
    public void Match_NothingInTheRegistry_IsNone(string name)
    {
        var match = Matcher.Match(name);

        Assert.Equal(LgoMatchKind.None, match.Kind);
        Assert.Null(match.Lgo);
        Assert.NotEmpty(match.Reasons);
    }

    [Fact]
    public void Match_ProvinceOfTheImportAgainstTheName_IsNone() =>
        Assert.Equal(LgoMatchKind.None, Matcher.Match("เทศบาลตำบลบ้านเป็ด จ.ขอนแก่น", province: ProvinceCode.Parse("81", null)).Kind);

    [Fact]
    public void Match_TypeInItsOwnColumn_WinsOverTheName()
    {
        var match = Matcher.Match("เขาวัว-พลอยแหวน", LgoType.SubdistrictMunicipality, province: Matcher.Province("จันทบุรี"));

        Assert.Equal(LgoMatchKind.Exact, match.Kind);
        Assert.False(match.TypeDiffers);
    }

    [Fact]
    public void Match_EveryLgoByTypeNameDistrictAndProvince_IsFoundExactly()
    {
        foreach (var lgo in Registry.All)
        {
            foreach (
                var name in new[]
                {
                    $"{lgo.Type.FullName()}{(lgo.Type == LgoType.Pattaya ? "" : lgo.Name)} อำเภอ{lgo.District} จังหวัด{lgo.ProvinceName}",
                    lgo.Name,
                }
            )
            {
                var match = Matcher.Match(name, lgo.Type, lgo.District, lgo.Province);

                Assert.True(match.Kind == LgoMatchKind.Exact && match.Lgo == lgo, $"{name}: {match.Kind} {match.Reasons[0]}");
            }
        }
    }

    [Fact]
    public void Match_EveryLgoByItsFullWrittenName_IsFoundExactly()
    {
        foreach (var lgo in Registry.All.Where(l => l.Type != LgoType.Pattaya))
        {
            var match = Matcher.Match($"{lgo.Type.FullName()}{lgo.Name} อำเภอ{lgo.District} จังหวัด{lgo.ProvinceName}");

            Assert.True(match.Kind == LgoMatchKind.Exact && match.Lgo == lgo, $"{lgo}: {match.Kind} {match.Reasons[0]}");
        }
    }

    [Theory]
    [InlineData("ขอนแก่น", "40")]
    [InlineData("จังหวัดขอนแกน", "40")]
    [InlineData("นครศรีธรรมราช", "80")]
    [InlineData("แดนไกล", null)]
    public void Province_ThaiName_GivesTheCode(string name, string? code) => Assert.Equal(code, Matcher.Province(name)?.Digits);

    private static LgoRegistry Load()
    {
        using var csv = File.OpenText(Path.Combine(RepoFiles.Root, "src", "LpaFunctions.Core", "Reference", "lgo-registry.csv"));
        return LgoRegistry.Parse(csv);
    }
}
