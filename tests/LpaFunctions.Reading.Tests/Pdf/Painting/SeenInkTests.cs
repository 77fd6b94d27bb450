using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;

namespace LpaFunctions.Reading.Tests.Pdf.Painting;

/// <summary>Text is what somebody sees on the page, whichever operator or colour space hides the rest.</summary>
public sealed class SeenInkTests
{
    private const string Shown = "BT /F1 12 Tf 72 700 Td (seen) Tj ET ";

    [Theory]
    [InlineData("1 g BT /F1 12 Tf 72 600 Td (hidden) Tj ET")]
    [InlineData("0.98 0.99 1 rg BT /F1 12 Tf 72 600 Td (hidden) Tj ET")]
    [InlineData("0 0 0 0 k BT /F1 12 Tf 72 600 Td (hidden) Tj ET")]
    [InlineData("/DeviceRGB cs 1 1 1 sc BT /F1 12 Tf 72 600 Td (hidden) Tj ET")]
    [InlineData("/CS0 cs 0 scn BT /F1 12 Tf 72 600 Td (hidden) Tj ET")]
    [InlineData("1 G 1 Tr BT /F1 12 Tf 72 600 Td (hidden) Tj ET 0 Tr")]
    [InlineData("0.2 g 60 590 100 30 re f BT /F1 12 Tf 72 600 Td (hidden) Tj ET")]
    [InlineData("BT /F1 12 Tf 72 600 Td (hidden) Tj ET 1 g 60 590 100 30 re f")]
    [InlineData("BT /F1 12 Tf 72 600 Td (hidden) Tj ET 0.9 g 60 590 m 160 590 l 160 620 l 60 620 l f")]
    [InlineData("BT /F1 0.5 Tf 72 600 Td (hidden) Tj ET")]
    [InlineData("BT /F1 12 Tf 700 600 Td (hidden) Tj ET")]
    [InlineData("BT /F1 12 Tf 72 -60 Td (hidden) Tj ET")]
    [InlineData("q 300 300 10 10 re W n BT /F1 12 Tf 72 600 Td (hidden) Tj ET Q")]
    [InlineData("/GS0 gs BT /F1 12 Tf 72 600 Td (hidden) Tj ET")]
    public void Read_InkThatNobodySees_IsNoText(string content) => Assert.Equal("seen", Text(Shown + content));

    [Theory]
    [InlineData("0.1 g 60 590 100 30 re f 1 g BT /F1 12 Tf 72 600 Td (shown) Tj ET")]
    [InlineData("0.1 g 60 590 m 160 590 l 170 605 l 160 620 l 60 620 l f 1 g BT /F1 12 Tf 72 600 Td (shown) Tj ET")]
    [InlineData("BT /F1 12 Tf 72 600 Td (shown) Tj ET /GS1 gs 1 1 0 rg 60 590 100 30 re f")]
    [InlineData("BT /F1 12 Tf 72 600 Td (shown) Tj ET /GS2 gs 1 1 0 rg 60 590 100 30 re f")]
    [InlineData("BT /F1 12 Tf 72 600 Td (shown) Tj ET 0 g 60 603 100 1 re f")]
    [InlineData("BT /F1 12 Tf 72 600 Td (shown) Tj ET 1 g 40 580 200 60 re 50 590 180 40 re f*")]
    [InlineData("0.5 g BT /F1 12 Tf 72 600 Td (shown) Tj ET")]
    [InlineData("q 1 g Q BT /F1 12 Tf 72 600 Td (shown) Tj ET")]
    [InlineData("BT /F1 5 Tf 72 600 Td (shown) Tj ET")]
    public void Read_InkThatShows_IsText(string content) => Assert.Equal("seen shown", Text(Shown + content));

    private static string Text(string content)
    {
        var pdf = new TinyPdf
        {
            ResourceEntries =
                "/ExtGState << /GS0 << /ca 0 >> /GS1 << /ca 0.4 >> /GS2 << /BM /Multiply >> >> "
                + "/ColorSpace << /CS0 [/Separation /Spot /DeviceGray << /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N 1 >>] >>",
        };
        var document = PdfDocumentReader.Read(pdf.Page(content).Bytes(), new ReadingLimits(), TestContext.Current.CancellationToken);
        return string.Join(' ', document.Pages[0].Lines.Select(line => line.Text));
    }
}
