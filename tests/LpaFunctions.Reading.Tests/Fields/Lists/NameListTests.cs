using LpaFunctions.Core.RuleBooks.Fields;
using static LpaFunctions.Reading.Tests.Fields.FieldCase;

namespace LpaFunctions.Reading.Tests.Fields.Lists;

/// <summary>Lists of names that go on over lines, and text that ends in an abbreviation.</summary>
public sealed class NameListTests
{
    private const string Three = "นายหนึ่ง สมมติ; นางสอง สมมติ; นายสาม สมมติ";
    private static readonly FieldSpec People = Field("people", FieldKind.Names, "คณะกรรมการประกอบด้วย");

    [Fact]
    public void Read_NumberedListUnderALabel_IsReadToItsEnd() =>
        Assert.Equal(
            Three,
            Short(
                One(
                    DocumentBuilder.Of(
                        "คณะกรรมการประกอบด้วย",
                        "๑. นายหนึ่ง สมมติ",
                        "๒. นางสอง สมมติ",
                        "๓. นายสาม สมมติ",
                        "ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป"
                    ),
                    People
                )
            )
        );

    [Fact]
    public void Read_PositionsBehindNames_AreNoPartOfThem() =>
        Assert.Equal(
            Three,
            Short(
                One(
                    DocumentBuilder.Of(
                        "คณะกรรมการประกอบด้วย",
                        "1) นายหนึ่ง สมมติ ปลัดเทศบาล ประธานกรรมการ",
                        "2) นางสอง สมมติ|กรรมการ",
                        "3) นายสาม สมมติ ผอ.กองช่าง กรรมการ"
                    ),
                    People
                )
            )
        );

    [Fact]
    public void Read_ListThatBreaksBehindAComma_GoesOn() =>
        Assert.Equal(
            Three,
            Short(One(DocumentBuilder.Of("คณะกรรมการประกอบด้วย นายหนึ่ง สมมติ,", "นางสอง สมมติ และนายสาม", "สมมติ"), People))
        );

    [Fact]
    public void Read_NumberedParagraphBehindAName_IsNotInTheList() =>
        Assert.Equal(
            "นายหนึ่ง สมมติ",
            Short(One(DocumentBuilder.Of("คณะกรรมการประกอบด้วย นายหนึ่ง สมมติ", "๒. งบประมาณดำเนินการ"), People))
        );

    [Theory]
    [InlineData("ปิดประชุมเวลา ๑๒.๑๕ น.", "๑๒.๑๕ น.")]
    [InlineData("ปิดประชุมเวลา เที่ยงตรง.", "เที่ยงตรง")]
    [InlineData("ปิดประชุมเวลา ....เที่ยงตรง....", "เที่ยงตรง")]
    public void Read_StopOfAnAbbreviation_IsKept(string line, string expected) =>
        Assert.Equal(expected, Short(One(DocumentBuilder.Of(line), Field("t", FieldKind.Text, "ปิดประชุมเวลา"))));

    [Fact]
    public void Read_NamesBrokenWithinACell_AreWhole()
    {
        var table = new DocumentBuilder().Table(
            ["ที่", "คณะกรรมการประกอบด้วย"],
            ["1", "นายหนึ่ง สม\nมติ"],
            ["2", "นางสอง\nสมมติ"],
            ["3", "นายสาม สมมติ"]
        );

        Assert.Equal(Three, Short(One(table, People)));
    }

    [Fact]
    public void Read_HeadingOverATableOfPersons_GivesTheColumnOfNames() =>
        Assert.Equal(
            "นายหนึ่ง สมมติ; นางสอง สมมติ",
            Short(
                One(
                    DocumentBuilder
                        .Of("รายชื่อผู้มาประชุม")
                        .Table(["ที่", "ชื่อ - สกุล", "ตำแหน่ง"], ["1", "นายหนึ่ง สมมติ", "ประธานสภา"], ["2", "นางสอง สมมติ", "สมาชิก"]),
                    Field("n", FieldKind.Names, "รายชื่อผู้มาประชุม")
                )
            )
        );

    [Fact]
    public void Read_WordsThatOpenAList_AreNoName() =>
        Assert.Equal(
            "นายหนึ่ง สมมติ; นางสอง สมมติ",
            Short(
                One(
                    DocumentBuilder.Of("คณะทำงาน ประกอบด้วย", "1) นายหนึ่ง สมมติ", "2) นางสอง สมมติ"),
                    Field("n", FieldKind.Names, "คณะทำงาน")
                )
            )
        );
}
