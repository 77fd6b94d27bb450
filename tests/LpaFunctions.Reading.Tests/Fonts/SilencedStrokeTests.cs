using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Testing;

namespace LpaFunctions.Reading.Tests.Fonts;

/// <summary>A file of LibreOffice 7.4 in Sarabun, saved again by pdftocairo 22.12: every า stands in an empty /ActualText.</summary>
public sealed class SilencedStrokeTests
{
    [Fact]
    public void Read_StrokeThatAnEmptyActualTextSilences_IsSaraAa()
    {
        var bytes = File.ReadAllBytes(RepoFiles.Fixture("fonts/pdftocairo-silenced-stroke.pdf"));

        var document = PdfDocumentReader.Read(bytes, new ReadingLimits(), TestContext.Current.CancellationToken);

        var page = Assert.Single(document.Pages);
        string[] lines = [.. page.Lines.Select(line => line.Text)];
        Assert.Equal(["กำหนดให้ทำตามคำสั่ง จำนวนน้ำค่ำ", "ญาติภายในอาคาร หน้า 12 ถนน"], lines);
    }
}
