using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Testing;

namespace LpaFunctions.Reading.Tests.Fonts;

/// <summary>A file of Apache FOP 2.8 in Sarabun: each mark is written before its letter, at the letter's end.</summary>
public sealed class MarksFirstTests
{
    [Fact]
    public void Read_MarksWrittenBeforeTheirLetters_StandBehindThem()
    {
        var bytes = File.ReadAllBytes(RepoFiles.Fixture("fonts/fop-marks-first.pdf"));

        var document = PdfDocumentReader.Read(bytes, new ReadingLimits(), TestContext.Current.CancellationToken);

        var page = Assert.Single(document.Pages);
        string[] lines = [.. page.Lines.Select(line => line.Text)];
        Assert.Equal(["ผู้ใหญ่ปู่ฟื้นน้ำป่าที่ปั๊ม", "กำหนดให้ทำตามคำสั่ง", "การประชุม 12 ครั้ง"], lines);
    }
}
