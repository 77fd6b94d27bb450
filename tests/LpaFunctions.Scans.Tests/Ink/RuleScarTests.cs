using LpaFunctions.Scans.Ink;

namespace LpaFunctions.Scans.Tests.Ink;

public sealed class RuleScarTests
{
    private const int Width = 200;
    private const int Height = 300;
    private const double Dpi = 300;

    [Theory]
    [InlineData(60, 98, true, false)]
    [InlineData(102, 140, false, true)]
    [InlineData(60, 140, true, true)]
    public void TakeOff_StrokeAtAnUprightRule_SaysOnWhichSide(int from, int to, bool isBefore, bool isBehind)
    {
        var sheet = new InkSheet(new byte[Width * Height], Width, Height, Dpi);
        Fill(sheet, new PixelBox(98, 10, 102, 290));
        Fill(sheet, new PixelBox(from, 140, to, 148));

        var rules = RuleFinder.TakeOff(sheet, BitSheet.OfInk(sheet));

        var scar = Assert.Single(rules.Scars);
        Assert.Equal((isBefore, isBehind), (scar.Before, scar.Behind));
    }

    private static void Fill(InkSheet sheet, PixelBox box)
    {
        for (var y = box.Top; y < box.Bottom; y++)
        {
            sheet.Row(y)[box.Left..box.Right].Fill(InkSheet.Full);
        }
    }
}
