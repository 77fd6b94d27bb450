using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Pages;
using LpaFunctions.Scans.Limits;
using LpaFunctions.Scans.Pages;
using SkiaSharp;

namespace LpaFunctions.Scans.Tests;

/// <summary>Pages that are no pages of text, at the size of a scan: each ends in a sentence or in little text, after work that is counted.</summary>
public sealed class PatternTests
{
    [Theory]
    [InlineData("squares")]
    [InlineData("dots")]
    [InlineData("grid")]
    [InlineData("black")]
    public async Task ReadPages_Pattern_EndsWithoutAMarkWorthyNumber(string pattern)
    {
        var ocr = new ScanOcr(new ScanLimits(), ScanFixtures.Reading);

        var pages = await ocr.ReadPagesAsync(Png(pattern), [1], TestContext.Current.CancellationToken);

        var document = ScannedPages.Merge(DocumentParts.OfPicture(), pages);
        Assert.Equal(PageClass.Scan, document.Pages[0].Class);
        Assert.True(document.Pages[0].Unread is not null || document.Pages[0].Lines.Sum(line => line.Text.Length) < 3_000);
    }

    private static byte[] Png(string pattern)
    {
        using var bitmap = new SKBitmap(1654, 2339, SKColorType.Gray8, SKAlphaType.Opaque);
        var pixels = bitmap.GetPixelSpan();
        for (var y = 0; y < bitmap.Height; y++)
        {
            for (var x = 0; x < bitmap.Width; x++)
            {
                var isInk = pattern switch
                {
                    "squares" => (x % 24 is 0 or 1 or 18 or 19 && y % 24 < 20 && x % 24 < 20)
                        || (y % 24 is 0 or 1 or 18 or 19 && x % 24 < 20 && y % 24 < 20),
                    "dots" => x % 6 < 3 && y % 6 < 3,
                    "grid" => x % 10 == 0 || y % 10 == 0,
                    _ => x > 40 && y > 40,
                };
                pixels[(y * bitmap.RowBytes) + x] = isInk ? (byte)20 : (byte)240;
            }
        }

        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }
}
