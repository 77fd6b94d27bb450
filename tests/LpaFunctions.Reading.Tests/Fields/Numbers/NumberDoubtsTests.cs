using LpaFunctions.Core.RuleBooks.Fields;
using static LpaFunctions.Reading.Tests.Fields.FieldCase;

namespace LpaFunctions.Reading.Tests.Fields.Numbers;

/// <summary>Numbers behind a label that are no value of it, and numbers that the end of a line divides.</summary>
public sealed class NumberDoubtsTests
{
    private static readonly FieldSpec Share = Field("share", FieldKind.Percent, "ผลสำเร็จของโครงการ");
    private static readonly FieldSpec Money = Field("money", FieldKind.Baht, "งบประมาณรายจ่าย");
    private static readonly FieldSpec Count = Field("count", FieldKind.Integer, "จำนวนเรื่องร้องเรียน") with { Unit = "เรื่อง" };

    [Theory]
    [InlineData("ผลสำเร็จของโครงการ ไม่น้อยกว่าร้อยละ 80")]
    [InlineData("ผลสำเร็จของโครงการ มากกว่าร้อยละ ๘๐")]
    [InlineData("ผลสำเร็จของโครงการ ร้อยละ 84.20 ขึ้นไป")]
    [InlineData("ผลสำเร็จของโครงการ เป้าหมายร้อยละ 80")]
    [InlineData("ผลสำเร็จของโครงการ ร้อยละ 80 - 90")]
    public void Read_TargetsAndBounds_AreNoResult(string line) => Assert.Equal("unreadable", Short(One(DocumentBuilder.Of(line), Share)));

    [Fact]
    public void Read_TargetAndResult_GivesTheResult() =>
        Assert.Equal("84.17", Short(One(DocumentBuilder.Of("ผลสำเร็จของโครงการ เป้าหมายร้อยละ 80 ผลร้อยละ 84.17"), Share)));

    [Theory]
    [InlineData("งบประมาณรายจ่าย ไม่เกิน 1,200,000 บาท")]
    [InlineData("งบประมาณรายจ่าย 1,000,000 - 1,200,000 บาท")]
    [InlineData("งบประมาณรายจ่าย เดิม 1,000,000 บาท เพิ่มเป็น 1,200,000 บาท")]
    [InlineData("งบประมาณรายจ่าย 1,000,000 บาท ลดเป็น 900,000 บาท")]
    public void Read_AmountsThatAreBoundedOrChanged_AreUnreadable(string line) =>
        Assert.Equal("unreadable", Short(One(DocumentBuilder.Of(line), Money)));

    [Fact]
    public void Read_ValuesOfSeveralYears_AreNotTheFirst() =>
        Assert.Equal(
            "unreadable",
            Short(One(DocumentBuilder.Of("จำนวนเรื่องร้องเรียน ปีงบประมาณ 2566 จำนวน 25 เรื่อง และปีงบประมาณ 2567 จำนวน 20 เรื่อง"), Count))
        );

    [Theory]
    [InlineData("ในปีที่ผ่านมา จำนวนเรื่องร้องเรียน 20 เรื่อง")]
    [InlineData("ปีที่แล้วมีจำนวนเรื่องร้องเรียน 20 เรื่อง")]
    public void Read_NumberOfTheYearBefore_IsAPersons(string line) =>
        Assert.Equal("unreadable", Short(One(DocumentBuilder.Of(line), Count)));

    [Theory]
    [InlineData("ในปีงบประมาณที่ผ่านมามีจำนวนเรื่องร้องเรียน 20 เรื่อง")]
    [InlineData("ตามที่ได้ดำเนินงานในรอบปีที่ผ่านมา จำนวนเรื่องร้องเรียน 20 เรื่อง")]
    public void Read_NumberOfTheYearThatIsReported_IsRead(string line) => Assert.Equal("20", Short(One(DocumentBuilder.Of(line), Count)));

    [Fact]
    public void Read_TwoNumbersSideBySide_AreAPersons() =>
        Assert.Equal("unreadable", Short(One(DocumentBuilder.Of("จำนวนเรื่องร้องเรียน 32 48"), Count)));

    [Fact]
    public void Read_OneYearBesideAnother_IsRead() =>
        Assert.Equal(
            "20",
            Short(One(DocumentBuilder.Of("จำนวนเรื่องร้องเรียน ปีงบประมาณ 2567 จำนวน 20 เรื่อง ลดลงจากปีงบประมาณ 2566"), Count))
        );

    [Theory]
    [InlineData("จำนวนเรื่องร้องเรียน (ข้อ 3.1) 24 เรื่อง")]
    [InlineData("จำนวนเรื่องร้องเรียน ตามมาตรา ๕๐ จำนวน 24 เรื่อง")]
    public void Read_NumbersOfClauses_AreNoQuantities(string line) => Assert.Equal("24", Short(One(DocumentBuilder.Of(line), Count)));

    [Fact]
    public void Read_MultipleOnTheNextLine_BelongsToTheNumber() =>
        Assert.Equal("47850000.00", Short(One(DocumentBuilder.Of("ทั้งนี้ งบประมาณรายจ่าย 47.85", "ล้านบาท"), Money)));

    [Fact]
    public void Read_AmountInWordsOnTheNextLine_IsHeldAgainstTheFigure()
    {
        var reading = One(DocumentBuilder.Of("งบประมาณรายจ่าย ๑๒๕,๐๐๐ บาท", "(หนึ่งแสนห้าหมื่นสองพันบาทถ้วน)"), Money);

        Assert.True(reading.Confidence < 0.7m);
        Assert.Contains(reading.Reasons, r => r.Contains("ตัวอักษร"));
    }

    [Fact]
    public void Read_NumberBrokenBehindItsComma_IsUnreadable() =>
        Assert.Equal("unreadable", Short(One(DocumentBuilder.Of("ทั้งนี้ งบประมาณรายจ่าย 1,234,", "567 บาท"), Money)));

    [Fact]
    public void Read_UnitOnTheNextLine_DoesNotDenyTheNumber() =>
        Assert.Equal("1200", Short(One(DocumentBuilder.Of("งบประมาณรายจ่าย 1,200", "วันที่รายงาน 5 มกราคม 2567"), Money)));

    [Theory]
    [InlineData("ผลสำเร็จของโครงการ 101/120 (ร้อยละ 84.17)")]
    [InlineData("ผลสำเร็จของโครงการ 101 จาก 120 โครงการ คิดเป็น 84.17%")]
    [InlineData("ผลสำเร็จของโครงการ = (101/120) x 100 = 84.17")]
    public void Read_ShareThatIsWorkedOut_IsTheShare(string line) => Assert.Equal("84.17", Short(One(DocumentBuilder.Of(line), Share)));

    [Theory]
    [InlineData("งบประมาณรายจ่าย รายละ 1,000 บาท จำนวน 24 ราย")]
    [InlineData("งบประมาณรายจ่าย ๑ ๒๐๐ ๐๐๐ บาท")]
    [InlineData("งบประมาณรายจ่าย (1,250.50) บาท")]
    [InlineData("งบประมาณรายจ่าย ตั้งไว้ 300,000 บาท ใช้จริง 287,450 บาท")]
    [InlineData("งบประมาณรายจ่าย แบ่งเป็น ค่าวัสดุ 300,000 บาท ค่าจ้าง 200,000 บาท")]
    public void Read_RatesBlanksWithinAndBrackets_AreNoAmounts(string line) =>
        Assert.Equal("unreadable", Short(One(DocumentBuilder.Of(line), Money)));

    [Fact]
    public void Read_RateThatTheLabelAsksFor_IsRead() =>
        Assert.Equal(
            "1000",
            Short(One(DocumentBuilder.Of("เงินช่วยเหลือต่อราย รายละ 1,000 บาท"), Field("m", FieldKind.Baht, "เงินช่วยเหลือต่อราย")))
        );

    [Theory]
    [InlineData("จำนวนเรื่องร้องเรียน (ถนน 7 ไฟฟ้า 2) รวม 9 เรื่อง")]
    [InlineData("จำนวนเรื่องร้องเรียน (สำรวจเมื่อ พ.ย. 2566) 9 เรื่อง")]
    [InlineData("จำนวนเรื่องร้องเรียน ประจำเดือน พฤศจิกายน 2566 จำนวน 9 เรื่อง")]
    public void Read_RemarksInBracketsAndMonths_AreNoQuantities(string line) =>
        Assert.Equal("9", Short(One(DocumentBuilder.Of(line), Count)));

    [Fact]
    public void Read_PartsAndTheirSum_GivesTheSum() =>
        Assert.Equal(
            "75",
            Short(One(DocumentBuilder.Of("จำนวนเรื่องร้องเรียน ประกอบด้วย ถนน 25 เรื่อง ไฟฟ้า 50 เรื่อง รวม 75 เรื่อง"), Count))
        );

    [Fact]
    public void Read_NumberOfAnotherUnit_GivesWayToOneOfTheOwn() =>
        Assert.Equal("45", Short(One(DocumentBuilder.Of("จำนวนเรื่องร้องเรียน ตามแผน ๓ ปี จำนวน ๔๕ เรื่อง"), Count)));

    [Fact]
    public void Read_BlankFormFieldOverAListItem_IsNotTheNumeralOfTheItem() =>
        Assert.Equal(
            "unreadable",
            Short(One(DocumentBuilder.Of("1. งบประมาณรายจ่าย ................. บาท", "2. เบิกจ่ายแล้ว ................. บาท"), Money))
        );

    [Fact]
    public void Read_NumeralOfTheNextItem_IsNotTheValueOfTheSentence() =>
        Assert.Equal("unreadable", Short(One(DocumentBuilder.Of("งบประมาณรายจ่าย อยู่ระหว่างจัดทำ", "2. รายงานอื่น"), Money)));

    [Fact]
    public void Read_CurrencySigns_MayStandBefore() =>
        Assert.Equal("1200000", Short(One(DocumentBuilder.Of("งบประมาณรายจ่าย ฿1,200,000"), Money)));
}
