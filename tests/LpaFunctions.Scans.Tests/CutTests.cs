using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Parts;
using LpaFunctions.Scans.Cuts;
using SkiaSharp;

namespace LpaFunctions.Scans.Tests;

/// <summary>Pictures of values, cut out of their scans: read again, they say the value.</summary>
public sealed class CutTests
{
    // Pixels of a cut at 300 to the inch.
    private const float Width = 1_333;
    private static readonly PageCutter Cutter = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("form.pdf")]
    [InlineData("upside-down.pdf")]
    [InlineData("fax.pdf")]
    [InlineData("fax-black-is-1.pdf")]
    [InlineData("photo.jpg")]
    [InlineData("layers.pdf", true)]
    public async Task Cut_WhereTheFieldStands_ShowsItsValueUpright(string file, bool wantsPoppler = false)
    {
        Assert.SkipUnless(!wantsPoppler || File.Exists("/usr/bin/pdftoppm"), "pdftoppm is not installed");
        var found = ScannedFieldTests.Read(await ScanFixtures.ReadAnyAsync(file));
        var field = found.Fields.Single(field => field.FieldId == "planned");
        var sheet = found.Sheets.Single(sheet => sheet.Page == field.Page);

        var picture = await Cutter.CutAsync(
            new PageCut(file, 1, field.Box!.Value) { Bytes = ScanFixtures.Bytes(file), Quarters = sheet.Rotation / 90 },
            Stop
        );

        Assert.Equal(new NumberValue(125), field.Value);
        Assert.Contains("๑๒๕", await TextAsync(picture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Cut_OfAnyTurn_IsWiderThanHighAndNoLargerThanAScreen(int quarters)
    {
        var cut = new PageCut("form.pdf", 1, new TextBox(100, 100, 150, 112))
        {
            Bytes = ScanFixtures.Bytes("form.pdf"),
            Quarters = quarters,
        };

        var size = SizeOf(await Cutter.CutAsync(cut, Stop));
        var all = SizeOf(await Cutter.CutAsync(cut with { Box = new TextBox(10, 10, 500, 400) }, Stop));

        Assert.True(size.Width > size.Height, $"{size}");
        Assert.InRange(all.Width, 100, 1_400);
        Assert.InRange(all.Height, 50, 900);
    }

    [Fact]
    public async Task Cut_OfNoPageNoPictureOrBesideThem_IsEmpty()
    {
        var box = new TextBox(100, 100, 150, 112);

        var ofNoPage = await Cutter.CutAsync(new PageCut("a.pdf", 2, box) { Bytes = ScanFixtures.Bytes("form.pdf") }, Stop);
        var beside = await Cutter.CutAsync(
            new PageCut("a.pdf", 1, new TextBox(5_000, 100, 5_050, 112)) { Bytes = ScanFixtures.Bytes("form.pdf") },
            Stop
        );
        var ofNoPicture = await Cutter.CutAsync(new PageCut("a.jpg", 1, box) { Bytes = new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 1 } }, Stop);

        Assert.All([ofNoPage, beside, ofNoPicture], picture => Assert.True(picture.IsEmpty));
    }

    /// <summary>What stands on the picture, laid on an empty sheet: the reader goes by the size of the paper.</summary>
    private static async Task<string> TextAsync(ReadOnlyMemory<byte> picture)
    {
        using var cut = SKBitmap.Decode(picture.Span);
        using var sheet = new SKBitmap(3_508, 1_240);
        using var canvas = new SKCanvas(sheet);
        canvas.Clear(SKColors.White);
        canvas.DrawBitmap(cut, SKRect.Create(200, 400, Width, Width * cut.Height / cut.Width));
        canvas.Flush();
        using var scan = sheet.Encode(SKEncodedImageFormat.Jpeg, 95);
        var page = Assert.Single(await ScanFixtures.Ocr.ReadPagesAsync(scan.ToArray(), [1], Stop));
        return string.Join('\n', ScanFixtures.Text(page));
    }

    private static SKSizeI SizeOf(ReadOnlyMemory<byte> picture)
    {
        using var decoded = SKBitmap.Decode(picture.Span);
        return decoded.Info.Size;
    }
}
