using LpaFunctions.Core.Lgos;

namespace LpaFunctions.Core.Tests.Lgos;

public sealed class LgoPlacesTests
{
    private const string Registry = """
        dla_code,lgo_type,lgo_name,province_code,province,district,lat,lon,area_km2
        5220101,เทศบาลตำบล,ก,22,จันทบุรี,เมือง,12.60,102.10,1
        5220102,เทศบาลตำบล,ข,22,จันทบุรี,เมือง,12.70,102.20,1
        5220103,เทศบาลตำบล,ค,22,จันทบุรี,เมือง,99.00,102.20,1
        6220104,อบต.,ง,22,จันทบุรี,เมือง,,,1
        6220201,อบต.,จ,22,จันทบุรี,ขลุง,12.50,,1
        """;

    private const string Wrong = """
        dla_code,lat,lon,what,km_from_district
        5220103,99.0,102.2,outside its province,9
        """;

    [Theory]
    [InlineData("5220101", PlacePrecision.Registry, "12.60", "102.10")]
    [InlineData("5220103", PlacePrecision.District, "12.65", "102.15")]
    [InlineData("6220104", PlacePrecision.District, "12.65", "102.15")]
    [InlineData("6220201", PlacePrecision.None, null, null)]
    public void PlaceOf_WithoutTheOffice_IsTheRegistrysOrTheMiddleOfTheDistrict(
        string code,
        PlacePrecision precision,
        string? latitude,
        string? longitude
    )
    {
        var places = LgoPlaces.Parse(new StringReader(Registry), new StringReader(Wrong), null);

        var place = places.PlaceOf(LgoCode.Parse(code, null));

        Assert.Equal(precision, place.Precision);
        Assert.Equal(latitude is null ? null : decimal.Parse(latitude), place.Latitude);
        Assert.Equal(longitude is null ? null : decimal.Parse(longitude), place.Longitude);
    }

    [Fact]
    public void PlaceOf_SetByTheOffice_WinsAndCountsInTheMiddle()
    {
        const string office = """
            dla_code,latitude,longitude,lgo_name_en
            5220103,12.90,102.30,
            5220101,,,Ko
            """;

        var places = LgoPlaces.Parse(new StringReader(Registry), new StringReader(Wrong), new StringReader(office));

        Assert.Equal(PlacePrecision.Office, places.PlaceOf(LgoCode.Parse("5220103", null)).Precision);
        Assert.Equal(12.70m, places.PlaceOf(LgoCode.Parse("6220104", null)).Latitude);
        Assert.Equal("Ko", places.PlaceOf(LgoCode.Parse("5220101", null)).NameEnglish);
        Assert.Equal(PlacePrecision.Registry, places.PlaceOf(LgoCode.Parse("5220101", null)).Precision);
    }

    [Theory]
    [InlineData("5220101,102.1,12.6,")]
    [InlineData("5220101,12.6,,")]
    [InlineData("522,12.6,102.1,")]
    [InlineData("5220101,12.6")]
    public void Parse_RowOfTheOfficeThatIsNone_NamesItsLine(string row)
    {
        var office = new StringReader("dla_code,latitude,longitude,lgo_name_en\n" + row);

        var wrong = Assert.Throws<FormatException>(() => LgoPlaces.Parse(new StringReader(Registry), new StringReader(Wrong), office));

        Assert.Contains("บรรทัด 2", wrong.Message, StringComparison.Ordinal);
    }
}
