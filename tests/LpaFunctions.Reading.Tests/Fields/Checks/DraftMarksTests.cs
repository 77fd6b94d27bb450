using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks.Fields;
using static LpaFunctions.Reading.Tests.Fields.FieldCase;

namespace LpaFunctions.Reading.Tests.Fields.Checks;

/// <summary>Documents that call themselves a draft are flagged and give no mark by themselves; those that speak of another draft are not.</summary>
public sealed class DraftMarksTests
{
    private static readonly FieldSpec Roads = Field("roads", FieldKind.Integer, "จำนวนถนนทั้งหมด");

    [Theory]
    [InlineData("(ร่าง)")]
    [InlineData("ร่างรายงานผลการบำรุงรักษาถนน")]
    [InlineData("รายงานผลการบำรุงรักษาถนน (ฉบับร่าง)")]
    [InlineData("(ยังไม่ผ่านการอนุมัติ)")]
    [InlineData("เอกสารฉบับนี้ยังไม่ได้รับความเห็นชอบจากผู้บริหารท้องถิ่น")]
    [InlineData("สถานะเอกสาร : อยู่ระหว่างเสนอขออนุมัติ")]
    [InlineData("หมายเหตุ รายงานนี้เป็นเพียงร่าง ยังไม่ได้ลงนาม")]
    [InlineData("DRAFT")]
    public void Read_Draft_IsFlaggedAndBelowTheThreshold(string line)
    {
        var readings = Read(DocumentBuilder.Of("เทศบาลตำบลตัวอย่าง", line, "จำนวนถนนทั้งหมด 55 สาย"), Roads);

        Assert.Equal(EvidenceFindingKind.Draft, Assert.Single(readings.Findings).Kind);
        Assert.Equal("55", Short(readings.Fields[0]));
        Assert.InRange(readings.Fields[0].Confidence, 0, 0.3m);
    }

    [Theory]
    [InlineData("ตามที่สภาได้พิจารณาร่างข้อบัญญัติงบประมาณรายจ่ายประจำปี")]
    [InlineData("คณะกรรมการกำหนดร่างขอบเขตของงาน (TOR)")]
    [InlineData("ร่างกายแข็งแรง ชุมชนเข้มแข็ง")]
    [InlineData("มีโครงการที่ยังไม่ได้รับอนุมัติงบประมาณ 2 โครงการ")]
    public void Read_TextAboutAnotherDraft_IsRead(string line)
    {
        var readings = Read(DocumentBuilder.Of("เทศบาลตำบลตัวอย่าง", line, "จำนวนถนนทั้งหมด 55 สาย"), Roads);

        Assert.Empty(readings.Findings);
        Assert.InRange(readings.Fields[0].Confidence, 0.7m, 1);
    }
}
