using LpaFunctions.Reading.Documents;
using LpaFunctions.Scans.Limits;
using LpaFunctions.Scans.Pages;

namespace LpaFunctions.Scans.Tests;

public sealed class ScanOcrTests
{
    [Theory]
    [InlineData("form")]
    [InlineData("letter")]
    [InlineData("table")]
    [InlineData("points-150")]
    [InlineData("upside-down")]
    [InlineData("fax")]
    [InlineData("fax-black-is-1")]
    public async Task ReadPages_MadeScan_ReadsEveryLine(string name)
    {
        var expected = ScanFixtures.Lines(name);

        var document = await ScanFixtures.ReadAsync($"{name}.pdf");

        var page = Assert.Single(document.Pages);
        Assert.Equal(expected, ScanFixtures.Text(page));
        Assert.Equal(PageClass.Scan, page.Class);
        Assert.Null(page.Unread);
    }

    [Theory]
    [InlineData("layers")]
    [InlineData("jpeg2000")]
    [InlineData("outlines")]
    public async Task ReadPages_WhatOnlyPopplerDecodes_ReadsEveryLine(string name)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/pdftoppm"), "pdftoppm is not installed");
        var expected = ScanFixtures.Lines(name);

        var document = await ScanFixtures.ReadAsync($"{name}.pdf");

        Assert.Equal(expected, ScanFixtures.Text(document.Pages[0]));
    }

    [Theory]
    [InlineData("layers", "หลายชั้น")]
    [InlineData("jpeg2000", "JPEG 2000")]
    [InlineData("jbig2", "JBIG2")]
    [InlineData("outlines", "เส้นโครงร่าง")]
    public async Task ReadPages_NoPoppler_SaysWhichImageAndLeavesThePageToAPerson(string name, string kind)
    {
        var ocr = new ScanOcr(new ScanLimits(), ScanFixtures.Reading, usePoppler: false);

        var document = await ScanFixtures.ReadAsync(ScanFixtures.Bytes($"{name}.pdf"), ocr);

        var page = Assert.Single(document.Pages);
        Assert.Empty(page.Lines);
        Assert.Contains(kind, page.Unread, StringComparison.Ordinal);
        Assert.Contains("poppler-utils", page.Unread, StringComparison.Ordinal);
    }

    // The first line is read at the top, and stands before the viewer at the foot, from right to left.
    [Fact]
    public async Task ReadPages_UpsideDown_SaysWhereItsLinesStandAsShown()
    {
        var page = (await ScanFixtures.ReadAsync("upside-down.pdf")).Pages[0];
        var line = page.Lines[0].Box;

        var shown = page.Shown!.Place(line);

        Assert.Equal(2, page.Shown.Quarters);
        Assert.Equal(page.Height - line.Bottom, shown.Top, 8.0);
        Assert.Equal(page.Width - line.Right, shown.Left, 8.0);
    }

    [Fact]
    public async Task ReadPages_Table_FillsTheCellsOfItsRules()
    {
        var document = await ScanFixtures.ReadAsync("table.pdf");

        var table = Assert.Single(document.Pages[0].Tables);
        Assert.True(table.Ruled);
        Assert.Equal(5, table.Columns);
        Assert.Equal(7, table.Rows);
        Assert.Equal("๘๔.๘๙", Cell(table, 4, 3));
        Assert.Equal("-", Cell(table, 1, 4));
    }

    [Fact]
    public async Task ReadPages_DashesOfNarrowLetters_AreNotLost()
    {
        var expected = ScanFixtures.Cells("narrow-letters");

        var document = await ScanFixtures.ReadAsync("narrow-letters.pdf");

        var table = Assert.Single(document.Pages[0].Tables);
        var dashes = expected.Where(cell => cell.Value == "-").ToList();
        Assert.Equal(3, dashes.Count);
        Assert.All(dashes, dash => Assert.Equal("-", Cell(table, dash.Key.Row, dash.Key.Column)));
    }

    [Fact]
    public async Task ReadPages_MadeScan_SaysHowSureEachCharacterIs()
    {
        var document = await ScanFixtures.ReadAsync("form.pdf");

        var spans = document.Pages[0].Lines.SelectMany(line => line.Spans).ToList();
        Assert.All(spans, span => Assert.Equal(span.Text.Length, span.Confidences.Length));
        Assert.All(spans, span => Assert.All(span.Confidences.ToArray(), confidence => Assert.InRange(confidence, 128, 255)));
    }

    [Fact]
    public async Task ReadPages_MorePixelsThanTheLimit_IsLeftToAPersonUndecoded()
    {
        var ocr = new ScanOcr(new ScanLimits { MaxPixels = 1_000_000 }, ScanFixtures.Reading);

        var document = await ScanFixtures.ReadAsync(ScanFixtures.Bytes("form.pdf"), ocr);

        Assert.Empty(document.Pages[0].Lines);
        Assert.Contains("จำนวนจุดเกินกำหนด", document.Pages[0].Unread, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadPages_MoreLinesThanTheLimit_IsLeftToAPerson()
    {
        var ocr = new ScanOcr(new ScanLimits { MaxLines = 3 }, ScanFixtures.Reading);

        var document = await ScanFixtures.ReadAsync(ScanFixtures.Bytes("form.pdf"), ocr);

        Assert.Empty(document.Pages[0].Lines);
        Assert.NotNull(document.Pages[0].Unread);
    }

    [Fact]
    public async Task ReadPages_JpegCutShort_EndsInASentenceOrWhatIsLeft()
    {
        var whole = ScanFixtures.Bytes("form.pdf");
        var start = whole.AsSpan().IndexOf("stream\n"u8);
        // The lower half of the image's data is blanked: the file stays whole, the image does not.
        whole.AsSpan(start + 12_000, 10_000).Clear();

        var document = await ScanFixtures.ReadAsync(whole, new ScanOcr(new ScanLimits(), ScanFixtures.Reading));

        var page = Assert.Single(document.Pages);
        Assert.True(page.Unread is not null || page.Lines.Count > 0);
    }

    private static string Cell(Table table, int row, int column) =>
        table.Cells.Single(cell => cell.Row == row && cell.Column == column).Text;
}
