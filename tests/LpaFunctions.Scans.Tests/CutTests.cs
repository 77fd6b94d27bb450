using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Parts;
using LpaFunctions.Scans.Cuts;
using SkiaSharp;

namespace LpaFunctions.Scans.Tests;

/// <summary>Pictures of values, cut out of their scans: read again, they say the value.</summary>
public sealed class CutTests
{
    // Of a cut around a number, in points.
    private const float Width = 320;

    private static readonly PageCutter Cutter = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fax.pdf")]
    [InlineData("photo.jpg")]
    public async Task Cut_WhereTheFieldStands_ReadAgainSaysItsValue(string file)
    {
        var picture = await OfTheFieldAsync(file);

        var text = await TextAsync(picture);

        Assert.Contains("๑๒๕", text, StringComparison.Ordinal);
    }

    // The same page, decoded by another way each and lying otherwise.
    [Theory]
    [InlineData("form.pdf")]
    [InlineData("upside-down.pdf")]
    [InlineData("fax-black-is-1.pdf")]
    [InlineData("layers.pdf", true)]
    [InlineData("jpeg2000.pdf", true)]
    public async Task Cut_OfTheSamePageHoweverItIsScanned_ShowsTheSame(string file, bool wantsPoppler = false)
    {
        Assert.SkipUnless(!wantsPoppler || File.Exists("/usr/bin/pdftoppm"), "pdftoppm is not installed");
        var expected = Ink(await OfTheFieldAsync("fax.pdf"));

        var ink = Ink(await OfTheFieldAsync(file));

        Assert.InRange(Correlation(expected, ink), 0.7, 1);
        Assert.InRange(Correlation(expected, [.. ink.Reverse()]), -1, 0.5);
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

    private static async Task<ReadOnlyMemory<byte>> OfTheFieldAsync(string file)
    {
        var found = ScannedFieldTests.Read(await ScanFixtures.ReadAnyAsync(file));
        var field = found.Fields.Single(field => field.FieldId == "planned");
        var sheet = found.Sheets.Single(sheet => sheet.Page == field.Page);
        Assert.Equal(new NumberValue(125), field.Value);
        var cut = new PageCut(file, 1, field.Box!.Value) { Bytes = ScanFixtures.Bytes(file), Quarters = sheet.Rotation / 90 };
        return await Cutter.CutAsync(cut, Stop);
    }

    /// <summary>How dark each place is, of a few thousand places.</summary>
    private static double[] Ink(ReadOnlyMemory<byte> picture)
    {
        using var cut = SKBitmap.Decode(picture.Span);
        using var small = cut.Resize(
            new SKImageInfo(160, 27, SKColorType.Gray8),
            new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear)
        );
        return [.. small.Bytes.Select(grey => 255.0 - grey)];
    }

    private static double Correlation(double[] a, double[] b)
    {
        var (meanA, meanB) = (a.Average(), b.Average());
        var (da, db) = (a.Select(x => x - meanA).ToList(), b.Select(x => x - meanB).ToList());
        return da.Zip(db, (x, y) => x * y).Sum() / Math.Sqrt(da.Sum(x => x * x) * db.Sum(x => x * x));
    }

    /// <summary>What stands on the picture, laid on an empty sheet of its paper: the reader goes by the size of a page.</summary>
    private static async Task<string> TextAsync(ReadOnlyMemory<byte> picture)
    {
        using var cut = SKBitmap.Decode(picture.Span);
        var pixels = cut.Width / Width;
        using var sheet = new SKBitmap((int)(pixels * 842), (int)(pixels * 300));
        using var canvas = new SKCanvas(sheet);
        canvas.Clear(cut.GetPixel(cut.Width - 4, cut.Height / 2));
        canvas.DrawBitmap(cut, 100, 100);
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
