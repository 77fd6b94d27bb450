using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;

namespace LpaFunctions.Reading.Tests.Layout.ThaiMarks;

/// <summary>Fonts that do not say what their codes stand for.</summary>
public sealed class SilentFontTests
{
    private const string Wingdings =
        "<< /Type /Font /Subtype /TrueType /BaseFont /Wingdings-Regular /FirstChar 32 /LastChar 33 /Widths [500 500] /FontDescriptor << /Type /FontDescriptor /FontName /Wingdings-Regular /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 /MissingWidth 900 >> >>";

    private static Page Read(TinyPdf pdf) =>
        PdfDocumentReader.Read(pdf.Bytes(), new ReadingLimits(), TestContext.Current.CancellationToken).Pages[0];

    [Fact]
    public void Read_ThaiCodesUnderAWesternEncoding_AreGuessedAsTis620()
    {
        // The TIS-620 codes of การประปา, which WinAnsiEncoding names otherwise.
        var page = Read(new TinyPdf().Page("BT /F1 12 Tf 50 600 Td <A1D2C3BBC3D0BBD2> Tj ET"));

        Assert.Equal("การประปา", Assert.Single(page.Lines).Text);
        Assert.All(page.Glyphs, glyph => Assert.True(glyph.Guessed));
    }

    [Fact]
    public void Read_WesternTextWithAccents_StaysWestern()
    {
        var page = Read(new TinyPdf().Page("BT /F1 12 Tf 50 600 Td (r\\351sum\\351 caf\\351) Tj ET"));

        Assert.Equal("résumé café", Assert.Single(page.Lines).Text);
        Assert.All(page.Glyphs, glyph => Assert.False(glyph.Guessed));
    }

    [Fact]
    public void Read_CompositeFontWithoutToUnicode_IsReadByTheEmbeddedCmap()
    {
        var pdf = new TinyPdf();
        var file = pdf.AddStream("", TinyTrueType.Of("กรา"));
        var descriptor = pdf.Add(
            $"<< /Type /FontDescriptor /FontName /Tiny /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 /FontFile2 {file} 0 R >>"
        );
        var descendant = pdf.Add(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Tiny /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity /DW 500 /FontDescriptor {descriptor} 0 R >>"
        );
        pdf.FontObject = $"<< /Type /Font /Subtype /Type0 /BaseFont /Tiny /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] >>";

        var page = Read(pdf.Page("BT /F1 12 Tf 50 600 Td <000100030002> Tj ET"));

        Assert.Equal("การ", Assert.Single(page.Lines).Text);
        Assert.All(page.Glyphs, glyph => Assert.True(glyph.Guessed));
    }

    [Theory]
    [InlineData("A8", false)]
    [InlineData("6F", false)]
    [InlineData("FE", true)]
    [InlineData("FD", true)]
    public void Read_WingdingsBox_IsACheckBoxWithItsLabel(string code, bool isChecked)
    {
        var pdf = new TinyPdf();
        pdf.FontEntries = $"/W {pdf.Add(Wingdings)} 0 R";

        var page = Read(pdf.Page($"BT /W 12 Tf 50 600 Td <{code}> Tj /F1 12 Tf 16 0 Td (has a plan) Tj ET"));

        var box = Assert.Single(page.CheckBoxes);
        Assert.Equal((isChecked, "has a plan"), (box.Checked, box.Label));
    }
}
