using LpaFunctions.Core.RuleBooks.Fields;
using static LpaFunctions.Reading.Tests.Fields.FieldCase;

namespace LpaFunctions.Reading.Tests.Fields.States;

/// <summary>The column decides what a mark says; a mark whose column says nothing is a person's.</summary>
public sealed class MarkedRowTests
{
    private static readonly FieldSpec Order = Field("order", FieldKind.YesNo, "คำสั่งแต่งตั้งคณะทำงาน");

    [Fact]
    public void Read_SlipsThatWouldTakeTheDenial_AreNoLabel()
    {
        var order = Field("order", FieldKind.YesNo, "คำสั่งแต่งตั้งคณะทำงานสิ่งแวดล้อม");

        Assert.Equal("missing", Short(One(DocumentBuilder.Of("คำสั่งแต่งตั้งคณะทำงานสิ่งแวดล้ ไม่ครบ"), order)));
    }

    [Theory]
    [InlineData("✓", "", "yes")]
    [InlineData("", "✓", "no")]
    [InlineData("", "/", "no")]
    public void Read_HeadingInTheSecondRow_Decides(string have, string haveNot, string expected)
    {
        var table = new DocumentBuilder().Table(["รายการ", "ผลการตรวจ"], ["", "มี", "ไม่มี"], ["คำสั่งแต่งตั้งคณะทำงาน", have, haveNot]);

        Assert.Equal(expected, Short(One(table, Order)));
    }

    [Fact]
    public void Read_HeadingUnderAnotherTable_Decides()
    {
        var table = new DocumentBuilder().Table(
            ["ผู้ตรวจ", "จำนวน", "หน่วย"],
            ["เจ้าหน้าที่", "3", "คน"],
            ["รายการ", "ผ่าน", "ไม่ผ่าน"],
            ["คำสั่งแต่งตั้งคณะทำงาน", "", "✓"]
        );

        Assert.Equal("no", Short(One(table, Order)));
    }

    [Fact]
    public void Read_MarksUnderHeadingsThatSayNothing_AreAPersons()
    {
        var table = new DocumentBuilder().Table(["รายการ", "ก", "ข"], ["คำสั่งแต่งตั้งคณะทำงาน", "", "✓"]);

        var reading = One(table, Order);

        Assert.Equal("unreadable", Short(reading));
        Assert.Contains("\"ข\"", reading.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TheOnlyColumnOfMarks_SaysThatItIsDone()
    {
        var table = new DocumentBuilder().Table(["รายการ", "ผลการตรวจ", "หมายเหตุ"], ["คำสั่งแต่งตั้งคณะทำงาน", "✓", ""]);

        Assert.Equal("yes", Short(One(table, Order)));
    }

    [Fact]
    public void Read_MarkInAColumn_IsQuotedWithItsHeading()
    {
        var table = new DocumentBuilder().Table(["รายการ", "มี", "ไม่มี"], ["คำสั่งแต่งตั้งคณะทำงาน", "", "✓"]);

        Assert.Equal("คำสั่งแต่งตั้งคณะทำงาน | ไม่มี: ✓", One(table, Order).Quote);
    }

    [Theory]
    [InlineData("คำสั่งแต่งตั้งคณะทำงาน | ✓", "yes")]
    [InlineData("คำสั่งแต่งตั้งคณะทำงาน | | | ✓", "no")]
    public void Read_WithoutRules_TheWordOverTheMarkDecides(string row, string expected)
    {
        var document = DocumentBuilder.Of("รายการ                 | มี        | ไม่มี", row);

        Assert.Equal(expected, Short(One(document, Order)));
    }

    [Theory]
    [InlineData("คำสั่งแต่งตั้งคณะทำงาน มี ☑ ไม่มี ☐", "yes")]
    [InlineData("คำสั่งแต่งตั้งคณะทำงาน มี ☐ ไม่มี ☑", "no")]
    [InlineData("คำสั่งแต่งตั้งคณะทำงาน ครบ [ ] ไม่ครบ [/]", "no")]
    [InlineData("คำสั่งแต่งตั้งคณะทำงาน มี / ไม่มี", "unreadable")]
    [InlineData("คำสั่งแต่งตั้งคณะทำงาน ◉มี / ไม่มี", "yes")]
    [InlineData("คำสั่งแต่งตั้งคณะทำงาน มี / ◉ไม่มี", "no")]
    [InlineData("คำสั่งแต่งตั้งคณะทำงาน / ไม่มี", "no")]
    public void Read_ChoiceOnALine(string line, string expected) => Assert.Equal(expected, Short(One(DocumentBuilder.Of(line), Order)));

    [Theory]
    [InlineData("เทศบาลมีคำสั่งแต่งตั้งคณะทำงานแล้ว", "yes")]
    [InlineData("มีคำสั่งแต่งตั้งคณะทำงาน", "yes")]
    [InlineData("ยังไม่มีคำสั่งแต่งตั้งคณะทำงาน อยู่ระหว่างเสนอลงนาม", "no")]
    [InlineData("1. มีคำสั่งแต่งตั้งคณะทำงาน", "unreadable")]
    [InlineData("ต้องมีคำสั่งแต่งตั้งคณะทำงาน", "unreadable")]
    [InlineData("มีคำสั่งแต่งตั้งคณะทำงานหรือไม่", "unreadable")]
    public void Read_SentenceWithoutAMark(string line, string expected) =>
        Assert.Equal(expected, Short(One(DocumentBuilder.Of(line), Order)));

    [Fact]
    public void Read_NextLineBeginsAnotherLabel_IsNoAnswer()
    {
        var register = Field("register", FieldKind.YesNo, "ทะเบียนรับเรื่องร้องเรียน");
        var document = DocumentBuilder.Of("ไม่มีคำสั่งแต่งตั้งคณะทำงาน", "มีทะเบียนรับเรื่องร้องเรียน");

        var fields = Read(document, Order, register).Fields;

        Assert.Equal("no", Short(fields[0]));
        Assert.Equal("yes", Short(fields[1]));
    }
}
