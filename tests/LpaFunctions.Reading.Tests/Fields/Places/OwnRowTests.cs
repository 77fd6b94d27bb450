using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Fields;
using static LpaFunctions.Reading.Tests.Fields.FieldCase;

namespace LpaFunctions.Reading.Tests.Fields.Places;

/// <summary>The row of the own LGO in a table of several, as it stands and as the reader of scans mistakes its letters.</summary>
public sealed class OwnRowTests
{
    private static readonly FieldSpec Planned = Field("planned", FieldKind.Integer, "โครงการในแผน");

    [Theory]
    [InlineData("ทต.คลองท่อมใต้", "120")]
    [InlineData("ทต.คลองท่อมใด้", "120")]
    [InlineData("คลองกอมใต้", "120")]
    [InlineData("คลองกอมใด้", "ambiguous: 40, 120")]
    [InlineData("คลองสอง", "ambiguous: 40, 120")]
    public void Read_RowsOfLgosOnAScan_TakesTheOneThatOnlyTheOwnNameCanBe(string read, string expected)
    {
        var document = OnAnImage(Table("คลองพน", read));

        var reading = Own(document, "คลองท่อมใต้", "81");

        Assert.Equal(expected, Short(reading));
        Assert.True(expected != "120" || read.EndsWith("คลองท่อมใต้", StringComparison.Ordinal) || Says(reading, read));
    }

    // What a text layer says is no slip of the eye.
    [Fact]
    public void Read_NameWithASlipInATextLayer_IsNobodys()
    {
        var document = Table("คลองพน", "คลองท่อมใด้");

        Assert.Equal("ambiguous: 40, 120", Short(Own(document, "คลองท่อมใต้", "81")));
    }

    // Both are names of Nakhon Si Thammarat, a mark apart.
    [Fact]
    public void Read_NameOfANeighbourThatLooksAlike_IsNotTheOwn()
    {
        var document = OnAnImage(Table("ช้างกลาง", "ทุ่งสง"));

        Assert.Equal("ambiguous: 40, 120", Short(Own(document, "ทุ่งสัง", "80")));
    }

    private static Document Table(string first, string second) =>
        new DocumentBuilder().Table(["อปท.", "โครงการในแผน", "หมายเหตุ"], [first, "40", "-"], [second, "120", "-"]).Build();

    private static bool Says(FieldReading reading, string read) =>
        reading.Confidence < 0.95m && reading.Reasons.Any(reason => reason.Contains($"“{read}”", StringComparison.Ordinal));

    private static FieldReading Own(Document document, string name, string province)
    {
        var own = Registry.InProvince(ProvinceCode.Parse(province, null)).First(lgo => lgo.Name == name);
        var indicator = Indicator(Planned);
        return Assert.Single(Reader.Read(document, Book(indicator), indicator, new EvidencePlace(KhlongThom.Year, own.Code)).Fields);
    }

    private static Document OnAnImage(Document document) =>
        document with
        {
            Pages = [.. document.Pages.Select(page => page with { Tables = [.. page.Tables.Select(OnAnImage)] })],
        };

    private static Table OnAnImage(Table table) => table with { Cells = [.. table.Cells.Select(OnAnImage)] };

    private static TableCell OnAnImage(TableCell cell) =>
        cell with
        {
            Confidences = Enumerable.Repeat(byte.MaxValue, cell.Text.Length).ToArray(),
        };
}
