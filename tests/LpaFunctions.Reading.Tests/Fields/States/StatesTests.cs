using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Documents;
using static LpaFunctions.Reading.Tests.Fields.FieldCase;

namespace LpaFunctions.Reading.Tests.Fields.States;

public sealed class StatesTests
{
    private static readonly FieldSpec Order = Field("order", FieldKind.YesNo, "คำสั่งแต่งตั้งคณะทำงาน");

    private static readonly FieldSpec Forms = Field("forms", FieldKind.Checklist, "รายการตรวจสอบการควบคุมภายใน") with
    {
        Items = [Item("pk4", "แบบ ปค.4"), Item("pk5", "แบบ ปค.5"), Item("signed", "ลงนามครบทุกแบบ")],
    };

    [Theory]
    [InlineData("คำสั่งแต่งตั้งคณะทำงาน มี", "yes")]
    [InlineData("คำสั่งแต่งตั้งคณะทำงาน : ไม่มี", "no")]
    [InlineData("คำสั่งแต่งตั้งคณะทำงาน ☑ มี ☐ ไม่มี", "yes")]
    [InlineData("คำสั่งแต่งตั้งคณะทำงาน ☐ มี ☑ ไม่มี", "no")]
    [InlineData("คำสั่งแต่งตั้งคณะทำงาน [ ] มี [x] ไม่มี", "no")]
    [InlineData("คำสั่งแต่งตั้งคณะทำงาน ( / ) มี (   ) ไม่มี", "yes")]
    [InlineData("☑ คำสั่งแต่งตั้งคณะทำงาน", "yes")]
    [InlineData("☐ 1. คำสั่งแต่งตั้งคณะทำงาน", "no")]
    [InlineData("[x] คำสั่งแต่งตั้งคณะทำงาน", "yes")]
    [InlineData("ไม่มีคำสั่งแต่งตั้งคณะทำงาน", "no")]
    [InlineData("คำสั่งแต่งตั้งคณะทำงาน ☐ มี ☐ ไม่มี", "unreadable")]
    [InlineData("คำสั่งแต่งตั้งคณะทำงาน ☑ มี ☑ ไม่มี", "unreadable")]
    [InlineData("คำสั่งแต่งตั้งคณะทำงาน ........", "unreadable")]
    [InlineData("รายงานอื่น ๆ", "missing")]
    public void Read_YesNoOnALine(string line, string expected) => Assert.Equal(expected, Short(One(DocumentBuilder.Of(line), Order)));

    [Fact]
    public void Read_YesNoOnTheLineBelow_IsRead() =>
        Assert.Equal("yes", Short(One(DocumentBuilder.Of("คำสั่งแต่งตั้งคณะทำงาน", "☑ มี ☐ ไม่มี"), Order)));

    [Fact]
    public void Read_PaintedBoxesRightOfTheLabel_AreRead()
    {
        var yes = DocumentBuilder.Of("คำสั่งแต่งตั้งคณะทำงาน | มี | ไม่มี").Box(true, "มี", 1).Box(false, "ไม่มี", 2);
        var no = DocumentBuilder.Of("คำสั่งแต่งตั้งคณะทำงาน | มี | ไม่มี").Box(false, "มี", 1).Box(true, "ไม่มี", 2);

        Assert.Equal("yes", Short(One(yes, Order)));
        Assert.Equal("no", Short(One(no, Order)));
    }

    [Theory]
    [InlineData("มี", "yes")]
    [InlineData("✓", "yes")]
    [InlineData("☑", "yes")]
    [InlineData("☐", "no")]
    [InlineData("ไม่มี", "no")]
    [InlineData("✗", "no")]
    [InlineData("", "unreadable")]
    [InlineData("☑ มี ☐ ไม่มี", "yes")]
    public void Read_YesNoInTheRightCell(string cell, string expected) =>
        Assert.Equal(expected, Short(One(new DocumentBuilder().Table(["รายการ", "ผลการตรวจ"], ["คำสั่งแต่งตั้งคณะทำงาน", cell]), Order)));

    [Theory]
    [InlineData("✓", "", "yes")]
    [InlineData("", "✓", "no")]
    [InlineData("/", "", "yes")]
    [InlineData("☐", "☑", "no")]
    [InlineData("☑", "☐", "yes")]
    [InlineData("☐", "☐", "unreadable")]
    [InlineData("✓", "✓", "unreadable")]
    public void Read_TickUnderYesOrNoColumn(string yes, string no, string expected) =>
        Assert.Equal(
            expected,
            Short(One(new DocumentBuilder().Table(["ที่", "รายการ", "มี", "ไม่มี"], ["1", "คำสั่งแต่งตั้งคณะทำงาน", yes, no]), Order))
        );

    [Fact]
    public void Read_ChecklistOfBoxLines_GivesEachItem()
    {
        var document = DocumentBuilder.Of("รายการตรวจสอบการควบคุมภายใน", "☑ แบบ ปค.๔", "☐ แบบ ปค.5", "☑ ลงนามครบทุกแบบ");

        Assert.Equal("pk4+ pk5- signed+", Short(One(document, Forms)));
    }

    [Fact]
    public void Read_Checklist_SaysWhereEachItemStands()
    {
        var reading = One(DocumentBuilder.Of("รายการตรวจสอบการควบคุมภายใน", "☑ แบบ ปค.๔", "☐ แบบ ปค.5", "☑ ลงนามครบทุกแบบ"), Forms);

        var places = reading.Places!;

        Assert.Equal(["pk4", "pk5", "signed"], places.Select(place => place.Item));
        Assert.Equal([true, false, true], places.Select(place => ((YesNoValue)place.Value!).Yes));
        Assert.True(places[0].Box!.Value.Top < places[1].Box!.Value.Top && places[1].Box!.Value.Top < places[2].Box!.Value.Top);
    }

    [Fact]
    public void Read_ChecklistOnOneLine_GivesEachItem() =>
        Assert.Equal("pk4+ pk5- signed+", Short(One(DocumentBuilder.Of("☑ แบบ ปค.4 ☐ แบบ ปค.5 ☑ ลงนามครบทุกแบบ"), Forms)));

    [Fact]
    public void Read_ChecklistOfPaintedBoxes_GivesEachItem()
    {
        var document = DocumentBuilder
            .Of("แบบ ปค.4")
            .Box(true, "แบบ ปค.4")
            .Lines("แบบ ปค.5")
            .Box(false, "แบบ ปค.5")
            .Lines("ลงนามครบทุกแบบ")
            .Box(true, "ลงนามครบทุกแบบ");

        Assert.Equal("pk4+ pk5- signed+", Short(One(document, Forms)));
    }

    [Fact]
    public void Read_ChecklistTable_GivesEachItem()
    {
        var document = new DocumentBuilder().Table(
            ["รายการ", "มี", "ไม่มี"],
            ["1. แบบ ปค.4", "✓", ""],
            ["2. แบบ ปค.5", "", "✓"],
            ["3. ลงนามครบทุกแบบ", "✓", ""]
        );

        Assert.Equal("pk4+ pk5- signed+", Short(One(document, Forms)));
    }

    [Fact]
    public void Read_ChecklistOfFormBoxes_GivesEachItem()
    {
        var document = DocumentBuilder
            .Of("แบบ")
            .Form("pk4", null, "true", FormFieldKind.CheckBox)
            .Form("x", "แบบ ปค.5", "false", FormFieldKind.CheckBox);

        Assert.Equal("pk4+ pk5-", Short(One(document, Forms)));
    }

    [Fact]
    public void Read_ItemNotMentioned_IsAbsent() => Assert.Equal("pk4+", Short(One(DocumentBuilder.Of("☑ แบบ ปค.4"), Forms)));

    [Fact]
    public void Read_ItemMentionedWithoutMark_IsAbsentAndDoubtful()
    {
        var reading = One(DocumentBuilder.Of("☑ แบบ ปค.4", "ตามแบบ ปค.5 ที่แนบมา"), Forms);

        Assert.Equal("pk4+", Short(reading));
        Assert.True(reading.Confidence < 0.7m);
    }

    [Fact]
    public void Read_ItemTickedAndNot_IsAmbiguous() =>
        Assert.StartsWith("ambiguous", Short(One(DocumentBuilder.Of("☑ แบบ ปค.4", "☐ แบบ ปค.4"), Forms)));

    [Theory]
    [InlineData("รายการตรวจสอบการควบคุมภายใน", "unreadable")]
    [InlineData("เอกสารอื่น", "missing")]
    public void Read_ChecklistWithoutItems(string line, string expected) =>
        Assert.Equal(expected, Short(One(DocumentBuilder.Of(line), Forms)));
}
