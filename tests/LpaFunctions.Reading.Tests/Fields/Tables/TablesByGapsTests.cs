using LpaFunctions.Core.RuleBooks.Fields;
using static LpaFunctions.Reading.Tests.Fields.FieldCase;

namespace LpaFunctions.Reading.Tests.Fields.Tables;

/// <summary>Tables whose columns were told by gaps, or misread: the number beside a label need not be its value.</summary>
public sealed class TablesByGapsTests
{
    private static readonly FieldSpec Tax = Field("tax", FieldKind.Baht, "ภาษีป้าย");
    private static readonly FieldSpec Elderly = Field("elderly", FieldKind.Integer, "จำนวนผู้สูงอายุ") with { Unit = "คน" };

    [Fact]
    public void Read_TargetInTheCellOfItsLabel_IsAPersons()
    {
        var document = new DocumentBuilder().Table(
            ruled: false,
            [
                ["เป้าหมาย", "ผลการดำเนินงาน"],
                ["จำนวนผู้สูงอายุ 60", "52"],
            ]
        );

        Assert.Equal("unreadable", Short(One(document, Elderly)));
    }

    [Fact]
    public void Read_TargetInTheCellOfItsLabelBesideResultAndShare_IsAPersons()
    {
        var document = new DocumentBuilder().Table(
            ruled: false,
            [
                ["เป้าหมาย", "ผลการดำเนินงาน", "ร้อยละ"],
                ["จำนวนผู้สูงอายุ 60", "52", "86.67"],
            ]
        );

        Assert.Equal("unreadable", Short(One(document, Elderly)));
    }

    [Fact]
    public void Read_NumberInTheCellOfItsLabelWithoutTargets_IsRead()
    {
        var document = new DocumentBuilder().Table(
            ruled: false,
            [
                ["รายการ", "หมายเหตุ"],
                ["จำนวนผู้สูงอายุ 60", "ครบ"],
            ]
        );

        Assert.Equal("60", Short(One(document, Elderly)));
    }

    [Fact]
    public void Read_BahtInTheCellOfItsLabel_TakesItsSatang()
    {
        var document = new DocumentBuilder().Table(
            ruled: false,
            [
                ["บาท", "สต."],
                ["ภาษีป้าย 5,661,960", "64"],
            ]
        );

        Assert.Equal("5661960.64", Short(One(document, Tax)));
    }

    [Theory]
    [InlineData("21,628,633ปี")]
    [InlineData("อ่านไม่ออก")]
    public void Read_SatangWhoseBahtCannotBeRead_IsAPersons(string baht)
    {
        var document = new DocumentBuilder().Table(["รายการ", "บาท", "สต."], ["ภาษีป้าย", baht, "00"]);

        Assert.Equal("unreadable", Short(One(document, Tax)));
    }

    [Fact]
    public void Read_UnitWithoutItsNumber_TakesNoNumeralOfTheNextTable()
    {
        var document = DocumentBuilder.Of("จำนวนผู้สูงอายุ คน", "ที่ รายการ ผลการตรวจสอบ", "1 จัดทำบัญชีรายชื่อผู้รับบริการ /");

        Assert.Equal("unreadable", Short(One(document, Elderly)));
    }
}
