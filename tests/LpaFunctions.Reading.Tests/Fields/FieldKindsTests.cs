using LpaFunctions.Core.RuleBooks.Fields;
using static LpaFunctions.Reading.Tests.Fields.FieldCase;

namespace LpaFunctions.Reading.Tests.Fields;

public sealed class FieldKindsTests
{
    [Theory]
    [InlineData("คิดเป็นร้อยละ ๘๔.๒๐", "84.20")]
    [InlineData("คิดเป็นร้อยละ ..... ๘๔.๒๐ .....", "84.20")]
    [InlineData("คิดเป็นร้อยละ 84.2 %", "84.2")]
    [InlineData("ตั้งงบ 101 โครงการ คิดเป็นร้อยละ 84.17 ของทั้งหมด", "84.17")]
    [InlineData("คิดเป็นร้อยละ 184.17", "unreadable")]
    public void Read_Percent(string line, string expected) =>
        Assert.Equal(
            expected,
            Short(One(DocumentBuilder.Of(line), Field("p", FieldKind.Percent, "คิดเป็นร้อยละ") with { Min = 0, Max = 100 }))
        );

    [Theory]
    [InlineData("งบประมาณรายจ่าย ๑,๒๓๔,๕๖๗.๘๙ บาท", "1234567.89")]
    [InlineData(
        "งบประมาณรายจ่าย เป็นเงิน 1,234,567.89 บาท (หนึ่งล้านสองแสนสามหมื่นสี่พันห้าร้อยหกสิบเจ็ดบาทแปดสิบเก้าสตางค์)",
        "1234567.89"
    )]
    [InlineData("งบประมาณรายจ่าย 45.5 ล้านบาท", "45500000.0")]
    [InlineData("งบประมาณรายจ่าย 120 โครงการ ๑,๐๐๐ บาท", "1000")]
    [InlineData("งบประมาณรายจ่าย ................ บาท", "unreadable")]
    public void Read_Baht(string line, string expected) =>
        Assert.StartsWith(expected, Short(One(DocumentBuilder.Of(line), Field("b", FieldKind.Baht, "งบประมาณรายจ่าย"))));

    [Theory]
    [InlineData("ผลสำเร็จ ร้อยละแปดสิบสี่จุดสอง", FieldKind.Percent, "84.2")]
    [InlineData("ผลสำเร็จ : แปดสิบสี่จุดศูนย์ห้าเปอร์เซ็นต์", FieldKind.Percent, "84.05")]
    [InlineData("ผลสำเร็จ หนึ่งแสนบาทถ้วน", FieldKind.Baht, "100000")]
    [InlineData("ผลสำเร็จ เป็นเงิน หนึ่งล้านสองแสนบาทห้าสิบสตางค์", FieldKind.Baht, "1200000.5")]
    [InlineData("ผลสำเร็จ สิบสองโครงการ", FieldKind.Integer, "12")]
    [InlineData("ผลสำเร็จ สิบสองบาท", FieldKind.Integer, "unreadable")]
    [InlineData("ผลสำเร็จ ร้อยละแปดสิบ", FieldKind.Baht, "unreadable")]
    [InlineData("ผลสำเร็จ สามารถดำเนินการ", FieldKind.Integer, "unreadable")]
    [InlineData("ผลสำเร็จ ห้ามเผยแพร่", FieldKind.Integer, "unreadable")]
    [InlineData("ผลสำเร็จ ร้อยพัน", FieldKind.Integer, "unreadable")]
    [InlineData("ผลสำเร็จ ๑๒ โครงการ (สิบสองโครงการ)", FieldKind.Integer, "12")]
    public void Read_NumberInWordsAlone(string line, FieldKind kind, string expected) =>
        Assert.Equal(
            expected,
            Short(One(DocumentBuilder.Of(line), Field("n", kind, "ผลสำเร็จ") with { Unit = kind == FieldKind.Integer ? "โครงการ" : null }))
        );

    [Theory]
    [InlineData("งบประมาณรายจ่าย 1,200 บาท (หนึ่งพันสองร้อยบาทถ้วน)", true)]
    [InlineData("งบประมาณรายจ่าย 1,200 บาท (หนึ่งพันสามร้อยบาทถ้วน)", false)]
    public void Read_BahtInWords_IsHeldAgainstTheFigure(string line, bool agrees)
    {
        var reading = One(DocumentBuilder.Of(line), Field("b", FieldKind.Baht, "งบประมาณรายจ่าย"));

        Assert.Equal("1200", Short(reading));
        Assert.Equal(agrees, reading.Confidence > 0.7m);
        Assert.Contains(reading.Reasons, r => r.Contains("ตัวอักษร"));
    }

    [Fact]
    public void Read_BahtInWordsOnTheNextLine_IsHeldAgainstTheFigure()
    {
        var reading = One(
            DocumentBuilder.Of("งบประมาณรายจ่าย 1,200 บาท", "(หนึ่งพันสามร้อยบาทถ้วน)"),
            Field("b", FieldKind.Baht, "งบประมาณรายจ่าย")
        );

        Assert.True(reading.Confidence < 0.7m);
    }

    [Theory]
    [InlineData("อนุมัติแผนเมื่อวันที่ ๒๕ สิงหาคม ๒๕๖๗", "2024-08-25")]
    [InlineData("อนุมัติแผนเมื่อวันที่ ......๒๕...... เดือน ......สิงหาคม...... พ.ศ. ......๒๕๖๗......", "2024-08-25")]
    [InlineData("อนุมัติแผนเมื่อวันที่: 25/08/2567", "2024-08-25")]
    [InlineData("อนุมัติแผนเมื่อวันที่: วันอาทิตย์ที่ ๒๕ สิงหาคม พ.ศ. ๒๕๖๗", "2024-08-25")]
    [InlineData("อนุมัติแผนเมื่อวันที่ 25-ส.ค.-67", "2024-08-25")]
    [InlineData("อนุมัติแผนเมื่อวันที่ | 25 ส.ค. 67", "2024-08-25")]
    [InlineData("อนุมัติแผนเมื่อวันที่ 31 กุมภาพันธ์ 2567", "unreadable")]
    [InlineData("อนุมัติแผนเมื่อวันที่ 25 สิงหาคม 2550", "unreadable")]
    [InlineData("อนุมัติแผนเมื่อวันที่ ...... เดือน .............. พ.ศ. ......", "unreadable")]
    [InlineData("อนุมัติแผนเมื่อวันที่ 1 ตุลาคม 2566 - 30 กันยายน 2567", "unreadable")]
    public void Read_Date(string line, string expected) =>
        Assert.Equal(
            expected,
            Short(
                One(
                    DocumentBuilder.Of(line),
                    Field("d", FieldKind.Date, "อนุมัติแผนเมื่อวันที่") with
                    {
                        NotBefore = new DateOnly(2022, 10, 1),
                        NotAfter = new DateOnly(2025, 12, 31),
                    }
                )
            )
        );

    [Theory]
    [InlineData("เลขที่หนังสือ ขก ๐๐๒๓.๓/ว ๑๔๓๒๕", "ขก ๐๐๒๓.๓/ว ๑๔๓๒๕", true)]
    [InlineData("เลขที่หนังสือ: ที่ มท ๐๘๑๐.๗/๑๒๓๔", "มท ๐๘๑๐.๗/๑๒๓๔", true)]
    [InlineData("เลขที่หนังสือ ขก ๐๐๒๓.๓", "ขก ๐๐๒๓.๓", false)]
    public void Read_LetterNumber(string line, string expected, bool sure)
    {
        var reading = One(DocumentBuilder.Of(line), Field("l", FieldKind.LetterNumber, "เลขที่หนังสือ"));

        Assert.Equal(expected, Short(reading));
        Assert.Equal(sure, reading.Confidence >= 0.7m);
    }

    [Fact]
    public void Read_TextWithAShortPhoneNumber_IsFlagged()
    {
        var reading = One(DocumentBuilder.Of("ผู้ประสานงาน งานนโยบายและแผน โทร. 0 4323 688"), Field("t", FieldKind.Text, "ผู้ประสานงาน"));

        Assert.True(reading.Confidence < 0.7m);
        Assert.Contains(reading.Reasons, r => r.Contains("หลัก"));
    }

    [Fact]
    public void Read_Names_AfterTheLabelInTheSameCell()
    {
        var reading = One(
            new DocumentBuilder().Table(["คณะกรรมการ\n1. นายก ใจดี\n2. นางข มีสุข", ""], ["", ""]),
            Field("n", FieldKind.Names, "คณะกรรมการ")
        );

        Assert.Equal("นายก ใจดี; นางข มีสุข", Short(reading));
    }

    [Theory]
    [InlineData("120", "120")]
    [InlineData("๑๒๐ โครงการ", "120")]
    [InlineData("", "unreadable")]
    [InlineData(null, "unreadable")]
    [InlineData("ไม่ทราบ", "unreadable")]
    public void Read_FormField(string? value, string expected)
    {
        var field = Field("planned", FieldKind.Integer, "จำนวนโครงการในแผน");

        Assert.Equal(expected, Short(One(DocumentBuilder.Of("แบบฟอร์ม").Form("planned", null, value), field)));
        Assert.Equal(expected, Short(One(DocumentBuilder.Of("แบบฟอร์ม").Form("f1", "จำนวนโครงการในแผน", value), field)));
    }

    [Fact]
    public void Read_FormFieldAndItsPrintedValue_AreOne() =>
        Assert.Equal(
            "120",
            Short(
                One(
                    DocumentBuilder.Of("จำนวนโครงการในแผน 120").Form("planned", null, "๑๒๐"),
                    Field("planned", FieldKind.Integer, "จำนวนโครงการในแผน")
                )
            )
        );

    [Fact]
    public void Read_FormFieldAgainstThePrintedValue_IsAmbiguous() =>
        Assert.Equal(
            "ambiguous: 121, 120",
            Short(
                One(
                    DocumentBuilder.Of("จำนวนโครงการในแผน 121").Form("planned", null, "120"),
                    Field("planned", FieldKind.Integer, "จำนวนโครงการในแผน")
                )
            )
        );
}
