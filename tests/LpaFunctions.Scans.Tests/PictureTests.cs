using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Pages;
using LpaFunctions.Scans.Limits;
using LpaFunctions.Scans.Pages;

namespace LpaFunctions.Scans.Tests;

public sealed class PictureTests
{
    [Fact]
    public async Task ReadPages_PhotoHandedInAsEvidence_FindsItsNumbers()
    {
        var document = await ReadAsync(ScanFixtures.Bytes("photo.jpg"));

        var page = Assert.Single(document.Pages);
        var text = string.Join('\n', ScanFixtures.Text(page));
        Assert.Equal(PageClass.Scan, page.Class);
        Assert.Contains("5409901", text, StringComparison.Ordinal);
        Assert.Contains("๑๒๕", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadPages_LinesThatSlopeInPerspective_AreReadFromEndToEnd()
    {
        var expected = ScanFixtures.Lines("leaning-letter").Where(line => line.Length > 30).ToList();

        var document = await ReadAsync(ScanFixtures.Bytes("leaning-letter.jpg"));

        var text = ScanFixtures.Text(document.Pages[0]);
        Assert.Equal(5, expected.Count);
        Assert.All(expected, line => Assert.Contains(line, text));
    }

    [Fact]
    public async Task ReadPages_FormInPerspective_HasEachValueBesideItsLabel()
    {
        var document = await ReadAsync(ScanFixtures.Bytes("leaning-form.jpg"));

        var text = ScanFixtures.Text(document.Pages[0]);

        Assert.All(ScanFixtures.Lines("leaning-form"), line => Assert.Contains(line, text));
    }

    // The first line falls by a twentieth: between the middles of its label and its value, 306 points apart, by 15.
    [Fact]
    public async Task ReadPages_FormInPerspective_ShowsItsWordsWhereThePhotoHasThem()
    {
        var document = await ReadAsync(ScanFixtures.Bytes("leaning-form.jpg"));

        var page = document.Pages[0];
        var line = page.Lines.Single(line => line.Text.StartsWith("ชื่อหน่วยงาน", StringComparison.Ordinal));
        var label = page.Shown!.Place(line.Spans[0].Box);
        var value = page.Shown.Place(line.Spans[^1].Box);

        Assert.Equal(line.Spans[0].Box.Top, line.Spans[^1].Box.Top, 1.0);
        Assert.InRange(Middle(value) - Middle(label), 13, 17);

        static double Middle(TextBox box) => (box.Top + box.Bottom) / 2;
    }

    [Fact]
    public async Task ReadPages_PictureThatIsNone_SaysSo()
    {
        var document = await ReadAsync([0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]);

        Assert.Contains("เสียหาย", document.Pages[0].Unread, StringComparison.Ordinal);
    }

    private static async Task<Document> ReadAsync(byte[] picture)
    {
        var ocr = new ScanOcr(new ScanLimits(), ScanFixtures.Reading);
        return ScannedPages.Merge(DocumentParts.OfPicture(), await ocr.ReadPagesAsync(picture, [1], TestContext.Current.CancellationToken));
    }
}
