using System.Globalization;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Pages;

namespace LpaFunctions.Reading.Tests.Layout;

/// <summary>Letters that are painted as outlines are seen as such, and what only looks a little like them is not.</summary>
public sealed class OutlinedTextTests
{
    private const int Lines = 4;
    private const int LettersOfLine = 16;

    [Fact]
    public async Task Read_LinesOfOutlines_IsAPageToBeReadAsItLooks()
    {
        var document = await ReadAsync(new TinyPdf().Page(Letters(widths: 7)));

        var page = Assert.Single(document.Pages);
        Assert.True(page.IsOutlined);
        Assert.Equal(PageClass.Scan, page.Class);
        Assert.Equal([1], ScannedPages.Wanted(document));
    }

    [Fact]
    public async Task Read_PageOnItsSide_IsSeenToo()
    {
        var document = await ReadAsync(new TinyPdf { PageEntries = "/Rotate 90" }.Page(Letters(widths: 7)));

        Assert.True(Assert.Single(document.Pages).IsOutlined);
    }

    [Fact]
    public async Task Read_DotsOfAChart_AreNoLetters()
    {
        var document = await ReadAsync(new TinyPdf().Page(Letters(widths: 1)));

        Assert.False(Assert.Single(document.Pages).IsOutlined);
        Assert.Empty(ScannedPages.Wanted(document));
    }

    [Fact]
    public async Task Read_OutlinesThatOnlyClip_AreNotSeen()
    {
        var document = await ReadAsync(new TinyPdf().Page(Letters(widths: 7).Replace(" f\n", " W n\n", StringComparison.Ordinal)));

        Assert.False(Assert.Single(document.Pages).IsOutlined);
    }

    [Fact]
    public async Task Read_MoreTextThanOutlines_IsText()
    {
        var text = string.Concat(
            Enumerable.Range(0, 20).Select(line => $"BT /F1 10 Tf 40 {400 - (15 * line)} Td (Report of the year) Tj ET\n")
        );

        var document = await ReadAsync(new TinyPdf().Page(Letters(widths: 7) + text));

        Assert.Equal(PageClass.Text, Assert.Single(document.Pages).Class);
    }

    /// <summary>Round shapes in lines, of as many widths.</summary>
    private static string Letters(int widths) =>
        string.Concat(
            from line in Enumerable.Range(0, Lines)
            from letter in Enumerable.Range(0, LettersOfLine)
            select Shape(40 + (20 * letter), 700 - (30 * line), 6 + (letter % widths), 9)
        );

    private static string Shape(int x, int y, int width, int height) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{x} {y} m {x} {y + height} {x} {y + height} {x + width} {y + height} c {x + width} {y} {x + width} {y} {x} {y} c f\n"
        );

    private static Task<Document> ReadAsync(TinyPdf pdf) =>
        new PdfPigDocumentReader(new ReadingLimits()).ReadAsync(pdf.Bytes(), TestContext.Current.CancellationToken);
}
