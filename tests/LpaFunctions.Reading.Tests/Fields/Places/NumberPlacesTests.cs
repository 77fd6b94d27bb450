using LpaFunctions.Core.RuleBooks.Fields;
using static LpaFunctions.Reading.Tests.Fields.FieldCase;

namespace LpaFunctions.Reading.Tests.Fields.Places;

/// <summary>Numbers where offices write them: totals under lists, none in words, columns of years, baht and satang, over the label.</summary>
public sealed class NumberPlacesTests
{
    private static readonly FieldSpec Complaints = Field("n", FieldKind.Integer, "จำนวนเรื่องร้องเรียนทั้งหมด") with
    {
        Unit = "เรื่อง",
        Min = 0,
    };
    private static readonly FieldSpec Arrears = Field("baht", FieldKind.Baht, "ยอดค้างชำระทั้งหมด") with { Unit = "บาท", Min = 0 };
    private static readonly FieldSpec Tested = Field("on", FieldKind.Date, "วันที่ตรวจคุณภาพน้ำ");

    [Fact]
    public void Read_ListWithItsTotal_TheTotalCounts()
    {
        var list = DocumentBuilder.Of(
            "จำนวนเรื่องร้องเรียนทั้งหมด ดังนี้",
            "- ด้านโครงสร้างพื้นฐาน 20 เรื่อง",
            "- หมู่ที่ 1 18 เรื่อง",
            "รวมทั้งสิ้น 38 เรื่อง"
        );

        var reading = One(list, Complaints);

        Assert.Equal("38", Short(reading));
        Assert.Contains(reading.Reasons, reason => reason.Contains("ตรงกับผลบวก", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_TotalThatItsListContradicts_IsDoubted() =>
        Assert.True(
            One(
                DocumentBuilder.Of("จำนวนเรื่องร้องเรียนทั้งหมด", "- ด้านน้ำ 20 เรื่อง", "- ด้านถนน 18 เรื่อง", "รวม 48 เรื่อง"),
                Complaints
            ).Confidence < 0.7m
        );

    [Fact]
    public void Read_ListWithoutATotal_IsAPersons() =>
        Assert.Equal(
            "unreadable",
            Short(One(DocumentBuilder.Of("จำนวนเรื่องร้องเรียนทั้งหมด", "- ด้านน้ำ 20 เรื่อง", "- ด้านถนน 18 เรื่อง"), Complaints))
        );

    [Theory]
    [InlineData("จำนวนเรื่องร้องเรียนทั้งหมด ไม่มี", "0")]
    [InlineData("จำนวนเรื่องร้องเรียนทั้งหมด : - เรื่อง", "0")]
    [InlineData("จำนวนเรื่องร้องเรียนทั้งหมด ไม่มีเรื่องร้องเรียน", "0")]
    [InlineData("จำนวนเรื่องร้องเรียนทั้งหมด ไม่มีข้อมูล", "unreadable")]
    [InlineData("จำนวนเรื่องร้องเรียนทั้งหมด ........ เรื่อง", "unreadable")]
    [InlineData("จำนวนเรื่องร้องเรียนทั้งหมด ๕ ๕ เรื่อง", "unreadable")]
    public void Read_NoneOrNothing(string line, string expected) =>
        Assert.Equal(expected, Short(One(DocumentBuilder.Of(line), Complaints)));

    [Theory]
    [InlineData("ปี 2566", "ปี 2567", "55")]
    [InlineData("ปีงบประมาณ พ.ศ. ๒๕๖๗", "ปีงบประมาณ พ.ศ. ๒๕๖๖", "52")]
    [InlineData("2566", "2567", "55")]
    [InlineData("ปี 2565", "ปี 2566", "unreadable")]
    public void Read_ColumnsOfYears_TheInspectedYearCounts(string left, string right, string expected) =>
        Assert.Equal(
            expected,
            Short(One(new DocumentBuilder().Table(["รายการ", left, right], ["จำนวนเรื่องร้องเรียนทั้งหมด", "52", "55"]), Complaints))
        );

    [Fact]
    public void Read_ColumnsOfYearsWithoutRules_TheInspectedYearCounts()
    {
        var lines = DocumentBuilder.Of("รายการ                         | 2566 | 2567", "จำนวนเรื่องร้องเรียนทั้งหมด    | 52   | 55  ");

        Assert.Equal("55", Short(One(lines, Complaints)));
    }

    [Fact]
    public void Read_RowsOfYears_TheInspectedYearCounts() =>
        Assert.Equal(
            "55",
            Short(
                One(
                    new DocumentBuilder().Table(["ปี", "จำนวนเรื่องร้องเรียนทั้งหมด", "หมายเหตุ"], ["2566", "52", ""], ["2567", "55", ""]),
                    Complaints
                )
            )
        );

    [Theory]
    [InlineData("75", "485250.75")]
    [InlineData("-", "485250")]
    [InlineData("00", "485250")]
    public void Read_SatangInTheirOwnColumn_AreAdded(string satang, string expected)
    {
        var inRow = new DocumentBuilder().Table(["รายการ", "บาท", "สต."], ["ยอดค้างชำระทั้งหมด", "485,250", satang]);
        var inColumn = new DocumentBuilder().Table(["ประเภท", "ยอดค้างชำระทั้งหมด บาท", "สตางค์"], ["รวม", "485,250", satang]);

        Assert.Equal(expected, Short(One(inRow, Arrears)));
        Assert.Equal(expected, Short(One(inColumn, Arrears)));
    }

    [Fact]
    public void Read_SatangInWords_AreAdded() =>
        Assert.Equal("485250.75", Short(One(DocumentBuilder.Of("ยอดค้างชำระทั้งหมด 485,250 บาท 75 สตางค์"), Arrears)));

    [Theory]
    [InlineData("วันที่ตรวจคุณภาพน้ำ ครั้งที่ 1 15 มี.ค. 67 ครั้งที่ 2 30 ก.ย. 67", "2024-09-30")]
    [InlineData("วันที่ตรวจคุณภาพน้ำ ครั้งที่ 2 15 มี.ค. 67 ครั้งที่ 1 30 ก.ย. 67", "unreadable")]
    [InlineData("วันที่ตรวจคุณภาพน้ำ 15 มีนาคม 2567 และ 30 กันยายน 2567", "unreadable")]
    [InlineData("วันที่ตรวจคุณภาพน้ำ 15 มีนาคม 2567 ประกาศผล 30 กันยายน 2567", "2024-03-15")]
    public void Read_SeveralDates(string line, string expected) => Assert.Equal(expected, Short(One(DocumentBuilder.Of(line), Tested)));

    [Fact]
    public void Read_TotalRowAloneOverleaf_IsTaken()
    {
        var document = new DocumentBuilder()
            .Table(["หมู่", "จำนวนเรื่องร้องเรียนทั้งหมด", "หมายเหตุ"], ["1", "20", ""], ["2", "18", ""])
            .NextPage()
            .Lines("รวม                | 38");

        Assert.Equal("38", Short(One(document, Complaints)));
    }

    [Fact]
    public void Read_DigitsInCellsOfTheirOwn_AreOneNumber()
    {
        var cells = new DocumentBuilder().NarrowTable(30, ["จำนวนเรื่องร้องเรียนทั้งหมด", "1", "3", "7"]);

        Assert.Equal("137", Short(One(cells, Complaints)));
    }
}
