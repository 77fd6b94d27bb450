using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;

namespace LpaFunctions.Reading.Tests;

/// <summary>Pages that are not one upright column of text.</summary>
public sealed class PageShapeTests
{
    private const string TwoRows = """
        50 700 m 250 700 l S 50 680 m 250 680 l S 50 660 m 250 660 l S
        50 660 m 50 700 l S 150 660 m 150 700 l S 250 660 m 250 700 l S

        """;

    private static Document Read(TinyPdf pdf) =>
        PdfDocumentReader.Read(pdf.Bytes(), new ReadingLimits(), TestContext.Current.CancellationToken);

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void Read_PageWithRotate_IsTurnedUntilItReads(int turn)
    {
        var page = Read(
            new TinyPdf { PageEntries = $"/Rotate {turn}" }.Page("BT /F1 12 Tf 50 700 Td (first line) Tj 0 -20 Td (second line) Tj ET")
        ).Pages[0];

        Assert.Equal(["first line", "second line"], page.Lines.Select(line => line.Text));
        Assert.Equal((595, 842), (Math.Round(page.Width), Math.Round(page.Height)));
        Assert.Equal(50, page.Lines[0].Box.Left, 2.0);
    }

    [Theory]
    [InlineData("BT /F1 10 Tf 61.12 700 Td (,) Tj ET BT /F1 10 Tf 50 700 Td [(50) -278 (000 baht)] TJ ET", "50,000 baht")]
    [InlineData("BT /F1 10 Tf 50 700 Td [(a) -556 (-)] TJ ET BT /F1 10 Tf 55.56 700 Td [(1) -333 (12)] TJ ET", "a1-12")]
    [InlineData(
        "BT /F1 10 Tf 55.56 700 Td [(.) -556 ( )] TJ ET BT /F1 10 Tf 50 700 Td [(1) -278 (2)] TJ ET BT /F1 10 Tf 66.68 700 Td (b) Tj ET",
        "1.2 b"
    )]
    public void Read_DigitsAndPointsPaintedApart_AreReadFromLeftToRight(string content, string expected) =>
        Assert.Equal([expected], Read(new TinyPdf().Page(content)).Pages[0].Lines.Select(line => line.Text));

    [Fact]
    public void Read_TwoColumns_LineByLineLeftBeforeRightAndApart()
    {
        var page = Read(
            new TinyPdf().Page(
                """
                BT /F1 10 Tf 50 700 Td (left one goes on) Tj 0 -14 Td (left two goes on) Tj 0 -14 Td (left three ends) Tj ET
                BT /F1 10 Tf 320 700 Td (right one goes on) Tj 0 -14 Td (right two goes on) Tj 0 -14 Td (right three ends) Tj ET
                """
            )
        ).Pages[0];

        Assert.Equal(
            ["left one goes on|right one goes on", "left two goes on|right two goes on", "left three ends|right three ends"],
            page.Lines.Select(line => string.Join('|', line.Spans.Select(span => span.Text)))
        );
    }

    [Fact]
    public void Read_TableThatGoesOnOverleaf_IsOneTableAPage()
    {
        var document = Read(
            new TinyPdf()
                .Page(TwoRows + "BT /F1 10 Tf 55 686 Td (name) Tj 100 0 Td (mark) Tj -100 -20 Td (one) Tj 100 0 Td (84.17) Tj ET")
                .Page(TwoRows + "BT /F1 10 Tf 55 686 Td (two) Tj 100 0 Td (17.25) Tj -100 -20 Td (three) Tj 100 0 Td (9.5) Tj ET")
        );

        Assert.Equal(
            ["name|mark|one|84.17", "two|17.25|three|9.5"],
            document.Pages.Select(page => string.Join('|', Assert.Single(page.Tables).Cells.Select(cell => cell.Text)))
        );
    }

    [Fact]
    public void Read_FaxImageOverThePage_IsAScanAndHandsTheStreamOn()
    {
        byte[] fax = [0x26, 0xA1, 0xFF, 0x00, 0x10, 0x01];
        var pdf = new TinyPdf();
        var image = pdf.AddStream(
            "/Type /XObject /Subtype /Image /Width 1728 /Height 2200 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 1728 /Rows 2200 >>",
            fax
        );
        pdf.ResourceEntries = $"/XObject << /Im {image} 0 R >>";

        var page = Read(pdf.Page("q 595 0 0 842 0 0 cm /Im Do Q")).Pages[0];

        Assert.Equal(PageClass.Scan, page.Class);
        var found = Assert.Single(page.Images);
        Assert.Equal(("image/g3fax", 1728, 2200), (found.MediaType, found.PixelWidth, found.PixelHeight));
        Assert.Equal(fax, found.Encoded!.Value.ToArray());
    }
}
