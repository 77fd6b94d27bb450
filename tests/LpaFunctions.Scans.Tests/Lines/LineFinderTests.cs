using LpaFunctions.Scans.Ink;
using LpaFunctions.Scans.Lines;

namespace LpaFunctions.Scans.Tests.Lines;

public sealed class LineFinderTests
{
    private const double Dpi = 300;
    private const int Width = 2000;
    private const int Height = 1200;
    private const int Letter = 28;

    [Fact]
    public void Find_LoneLetterUnderMarksAsHighAsALetter_StandsOnItsRow()
    {
        var row = Letters(400, 600, 8, Letter);
        List<InkBlob> blobs = [.. row, Blob(100, 572, 22, 28), Blob(104, 542, 20, 24)];

        var lone = Pieces(blobs).Find(piece => piece.Left < 200)!;

        Assert.Equal(600, lone.Baseline);
    }

    [Fact]
    public void At_CaptionUnderASmallPrintedPicture_IsOfThePagesHeight()
    {
        List<InkBlob> blobs = [];
        for (var i = 0; i < 12; i++)
        {
            blobs.AddRange(Letters(100, 700 + (40 * i), 30, Letter));
            blobs.AddRange(Letters(500, 100 + (25 * i), 12, 11));
        }

        blobs.AddRange(Letters(500, 455, 10, Letter));

        var heights = new LetterHeights(blobs, Width, Height, Dpi);

        Assert.Equal((11, Letter), (heights.At(600, 200), heights.At(600, 441)));
    }

    [Theory]
    [InlineData(586, true)]
    [InlineData(608, true)]
    [InlineData(630, false)]
    [InlineData(560, false)]
    public void At_LineThroughOrCloseUnderAPiece_IsReadWithIt(int y, bool isRead)
    {
        var rule = new ScanRule(new PixelBox(380, y, 900, y + 3), Level: true);
        var sheet = new InkSheet(new byte[Width * Height], Width, Height, Dpi);
        var strokes = new StrokesOver(new RuleSet([], [], [RuleInk.From(rule, sheet, edge: 2)]));
        var piece = Pieces(Letters(400, 600, 8, Letter))[0];

        var view = strokes.At(piece);

        Assert.Equal(isRead, view is not null);
    }

    private static List<LinePiece> Pieces(List<InkBlob> blobs)
    {
        var heights = new LetterHeights(blobs, Width, Height, Dpi);
        var ends = new RuleEnds(RuleSet.None, blobs, Dpi);

        return new LineFinder(blobs, heights, RuleSet.None, ends, Dpi, new bool[blobs.Count]).Find(mostPieces: 100);
    }

    private static List<InkBlob> Letters(int left, int foot, int count, int tall) =>
        [.. Enumerable.Range(0, count).Select(i => Blob(left + (i * tall), foot - tall, (int)(0.8 * tall), tall))];

    private static InkBlob Blob(int left, int top, int width, int height) =>
        new(new PixelBox(left, top, left + width, top + height), width * height / 2);
}
