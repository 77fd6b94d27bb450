using System.Text;
using LpaFunctions.Pipeline.Importing.Files;

namespace LpaFunctions.Pipeline.Tests.Importing;

/// <summary>Limits of CSV files, each with its sentence.</summary>
public sealed class CsvSheetsTests
{
    private const string Text = "a,b,c\n1,2,3\n\"สี่\nห้า\",6,7\n";

    private static ImportSheet Read(string text, SheetLimits limits) => CsvSheets.Read(Encoding.UTF8.GetBytes(text), "ผล.csv", limits);

    [Fact]
    public void Read_JustAtEveryLimit_IsTaken()
    {
        var limits = new SheetLimits
        {
            MaxBytes = Encoding.UTF8.GetByteCount(Text),
            MaxRows = 3,
            MaxColumns = 3,
            MaxCells = 9,
            MaxLine = 8,
            MaxLetters = 15,
        };

        Assert.Equal(3, Read(Text, limits).Rows.Count);
    }

    [Theory]
    [InlineData("MaxBytes", 20, "ใหญ่เกิน 20 ไบต์")]
    [InlineData("MaxRows", 2, "แถว 3: มีเกิน 2 แถว")]
    [InlineData("MaxColumns", 2, "ช่อง C1: มีข้อมูลเกิน 2 คอลัมน์")]
    [InlineData("MaxCells", 8, "มีเกิน 8 ช่อง")]
    [InlineData("MaxLine", 4, "บรรทัด 1: ยาวเกิน 4 ตัวอักษร")]
    [InlineData("MaxLetters", 10, "ข้อความรวมกันยาวเกิน 10 ตัวอักษร")]
    [InlineData("MaxTextLength", 3, "ข้อความยาวเกิน 3 ตัวอักษร")]
    public void Read_JustOverALimit_IsRefusedInOneSentenceWithTheLimit(string limit, long most, string said)
    {
        var limits = new SheetLimits();
        var property = typeof(SheetLimits).GetProperty(limit)!;
        property.SetValue(limits, Convert.ChangeType(most, property.PropertyType));

        var refusal = Assert.Throws<ImportException>(() => Read(Text, limits)).Message;

        Assert.Contains("ผล.csv", refusal, StringComparison.Ordinal);
        Assert.Contains(said, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_CommasToTheEdgeOfASheet_ArePassedOver()
    {
        var limits = new SheetLimits { MaxColumns = 3 };

        Assert.Equal("c", Read("a,b,c,,,,\n", limits).Rows[0].Text(2));
    }
}
