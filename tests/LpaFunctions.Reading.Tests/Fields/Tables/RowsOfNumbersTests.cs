using LpaFunctions.Core.RuleBooks.Fields;
using static LpaFunctions.Reading.Tests.Fields.FieldCase;

namespace LpaFunctions.Reading.Tests.Fields.Tables;

/// <summary>Tables in which several numbers stand right of a label, or several totals under a heading.</summary>
public sealed class RowsOfNumbersTests
{
    private static readonly FieldSpec Tax = Field("tax", FieldKind.Baht, "ภาษีป้าย");
    private static readonly FieldSpec Elderly = Field("elderly", FieldKind.Integer, "จำนวนผู้สูงอายุ") with { Unit = "คน" };

    [Fact]
    public void Read_CountBesideAmount_IsNotTheAmount() =>
        Assert.Equal(
            "299020.00",
            Short(One(new DocumentBuilder().Table(["ประเภทภาษี", "จำนวนราย", "จำนวนเงิน (บาท)"], ["ภาษีป้าย", "96", "299,020.00"]), Tax))
        );

    [Fact]
    public void Read_CountWithoutAmount_IsUnreadable() =>
        Assert.Equal(
            "unreadable",
            Short(One(new DocumentBuilder().Table(["ประเภทภาษี", "จำนวนราย", "หมายเหตุ"], ["ภาษีป้าย", "96", "ครบ"]), Tax))
        );

    [Theory]
    [InlineData("ผลครั้งที่ 1", "ผลครั้งที่ 2")]
    [InlineData("ก", "ข")]
    public void Read_ColumnsThatDiffer_AreAmbiguous(string left, string right)
    {
        var reading = One(new DocumentBuilder().Table(["รายการ", left, right], ["จำนวนผู้สูงอายุ", "60", "52"]), Elderly);

        Assert.Equal("ambiguous: 60, 52", Short(reading));
        Assert.Contains(reading.Reasons, r => r.Contains(right));
    }

    [Fact]
    public void Read_ColumnOfTargetsBesideResults_GivesTheResult() =>
        Assert.Equal("52", Short(One(new DocumentBuilder().Table(["รายการ", "เป้าหมาย", "ผล"], ["จำนวนผู้สูงอายุ", "60", "52"]), Elderly)));

    [Fact]
    public void Read_TotalColumnThatIsTheSum_IsTaken() =>
        Assert.Equal(
            "127",
            Short(One(new DocumentBuilder().Table(["รายการ", "ชาย", "หญิง", "รวม"], ["จำนวนผู้สูงอายุ", "60", "67", "127"]), Elderly))
        );

    [Fact]
    public void Read_TotalColumnThatIsNotTheSum_IsAmbiguous() =>
        Assert.StartsWith(
            "ambiguous",
            Short(One(new DocumentBuilder().Table(["รายการ", "ชาย", "หญิง", "รวม"], ["จำนวนผู้สูงอายุ", "60", "67", "130"]), Elderly))
        );

    [Fact]
    public void Read_PercentUnderAPlainHeading_IsRead() =>
        Assert.Equal(
            "92.31",
            Short(
                One(
                    new DocumentBuilder().Table(["รายการ", "จำนวน"], ["ผู้มีหน้าที่ชำระ", "104"], ["ร้อยละของผู้ชำระ", "92.31"]),
                    Field("share", FieldKind.Percent, "ร้อยละของผู้ชำระ")
                )
            )
        );

    [Fact]
    public void Read_TotalRowThatCountsItsRows_IsTheTotal() =>
        Assert.Equal(
            "750",
            Short(
                One(
                    new DocumentBuilder().Table(["โครงการ", "งบประมาณ"], ["ก", "450"], ["ข", "300"], ["รวม 2 โครงการ", "750"]),
                    Field("b", FieldKind.Baht, "งบประมาณ")
                )
            )
        );

    [Fact]
    public void Read_PartTotalsAndGrandTotal_GivesTheGrandTotalAsTheSum()
    {
        var reading = One(
            new DocumentBuilder().Table(
                ["หมวด", "จำนวนสาย"],
                ["ก", "10"],
                ["ข", "12"],
                ["รวม", "22"],
                ["ค", "13"],
                ["รวม", "13"],
                ["รวมทั้งสิ้น", "35"]
            ),
            Field("n", FieldKind.Integer, "จำนวนสาย")
        );

        Assert.Equal("35", Short(reading));
        Assert.True(reading.Confidence > 0.9m);
    }

    [Fact]
    public void Read_PartTotalsWithoutGrandTotal_AreAmbiguous() =>
        Assert.StartsWith(
            "ambiguous",
            Short(
                One(
                    new DocumentBuilder().Table(["หมวด", "จำนวนสาย"], ["ก", "10"], ["ข", "12"], ["รวม", "22"], ["ค", "13"], ["รวม", "13"]),
                    Field("n", FieldKind.Integer, "จำนวนสาย")
                )
            )
        );

    [Fact]
    public void Read_TotalRowOfMeans_IsHeldAgainstTheMean()
    {
        var reading = One(
            new DocumentBuilder().Table(["ประเด็น", "ค่าเฉลี่ย"], ["กระบวนการ", "4.40"], ["เจ้าหน้าที่", "4.30"], ["รวม", "4.35"]),
            Field("m", FieldKind.Decimal, "ค่าเฉลี่ย")
        );

        Assert.Equal("4.35", Short(reading));
        Assert.True(reading.Confidence >= 0.7m);
    }

    [Fact]
    public void Read_EmptyCellInAColumnOfMarks_IsNotDone()
    {
        var list = Field("c", FieldKind.Checklist, "รายการตรวจสอบ") with
        {
            Items = [Item("a", "โครงสร้างองค์กร"), Item("b", "อำนาจหน้าที่")],
        };

        Assert.Equal(
            "a+ b-",
            Short(One(new DocumentBuilder().Table(["รายการ", "เผยแพร่แล้ว"], ["โครงสร้างองค์กร", "/"], ["อำนาจหน้าที่", ""]), list))
        );
    }

    [Theory]
    [InlineData("เฉลี่ยรวม")]
    [InlineData("ภาพรวม")]
    public void Read_RowOfTheMean_IsTheTotalOfShares(string row) =>
        Assert.Equal(
            "95.20",
            Short(
                One(
                    new DocumentBuilder().Table(["ด้าน", "ร้อยละ"], ["ก", "94.80"], ["ข", "95.60"], [row, "95.20"]),
                    Field("p", FieldKind.Percent, "ร้อยละ")
                )
            )
        );
}
