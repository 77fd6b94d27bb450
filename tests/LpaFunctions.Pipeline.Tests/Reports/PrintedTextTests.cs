using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Rendering;
using LpaFunctions.Testing;

namespace LpaFunctions.Pipeline.Tests.Reports;

public sealed class PrintedTextTests
{
    private static readonly Report Thai = new()
    {
        Title = "ก",
        RunningHead = "",
        Provenance = [],
        Sections = [],
    };

    [Theory]
    [InlineData("ผลการประเมินปี 2568", "ผล|การ|ประเมิน|ปี ๒๕๖๘")]
    [InlineData("ไม่น้อยกว่าร้อยละ 80.00", "ไม่|น้อยกว่า|ร้อยละ ๘๐.๐๐")]
    [InlineData("เผยแพร่ตัวชี้วัด", "เผยแพร่|ตัวชี้วัด")]
    [InlineData("รายละเอียดปรากฏ", "รายละเอียด|ปรากฏ")]
    [InlineData("2,218", "๒,๒๑๘")]
    public void Prepare_Text_HasTheDigitsOfTheReportAndBreaksBetweenWordsOnly(string text, string expected) =>
        Assert.Equal(expected, PrintedText.Prepare(Thai, text).Replace('\u200B', '|'));

    [Fact]
    public void Prepare_ArabicDigits_AreKept() =>
        Assert.Equal("ปี 2568", PrintedText.Prepare(Thai with { Digits = ReportDigits.Arabic }, "ปี 2568"));

    [Fact]
    public void In_FolderWithLaksaman_TakesItElseTheShippedFace()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("Sarabun", PrinterFont.In(folder.FullPath).Family);
        Assert.Equal("Sarabun", PrinterFont.In(Path.Combine(folder.FullPath, "none")).Family);

        File.WriteAllBytes(Path.Combine(folder.FullPath, "Laksaman.ttf"), [1]);
        Assert.Equal("Sarabun", PrinterFont.In(folder.FullPath).Family);
        File.WriteAllBytes(Path.Combine(folder.FullPath, "Laksaman-Bold.ttf"), [2]);
        var font = PrinterFont.In(folder.FullPath);
        Assert.Equal("Laksaman", font.Family);
        Assert.Equal(
            [1, 2],
            font.Open()
                .Select(s =>
                {
                    using (s)
                    {
                        return s.ReadByte();
                    }
                })
        );
    }

    [Theory]
    [InlineData("50", "0.5")]
    [InlineData("150", "1")]
    [InlineData("-3", "0")]
    public void Share_Value_IsItsPartOfAFullBar(string value, string expected)
    {
        var chart = new BarChart
        {
            Caption = "ก",
            Full = 100m,
            Bars = [],
        };

        Assert.Equal(Decimal(expected), chart.Share(Decimal(value)));
        Assert.Equal(0m, chart.Share(null));
        Assert.Equal(0m, (chart with { Full = 0m }).Share(1m));
    }

    private static decimal Decimal(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
