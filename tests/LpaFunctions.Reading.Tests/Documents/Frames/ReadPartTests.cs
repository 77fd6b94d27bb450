using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents.Frames;

namespace LpaFunctions.Reading.Tests.Documents.Frames;

public sealed class ReadPartTests
{
    private static readonly TextBox Page = new(0, 0, 100, 200);

    // The corner of the read frame that holds the box is turned back to where the page shows it.
    [Theory]
    [InlineData(1, 0, 190, 20, 200)]
    [InlineData(2, 90, 180, 100, 200)]
    [InlineData(3, 80, 0, 100, 10)]
    public void Place_TurnedPage_IsWhereTheViewerShowsIt(int quarters, double left, double top, double right, double bottom)
    {
        var part = new ReadPart(Page, quarters, Degrees: 0);

        var shown = part.Place(new TextBox(0, 0, 10, 20));

        Assert.Equal(new TextBox(left, top, right, bottom), Rounded(shown));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Place_ThereAndBack_IsTheSameBox(int quarters)
    {
        var box = new TextBox(11, 23, 40, 31);
        var there = new ReadPart(Page, quarters, Degrees: 0);
        var turned = quarters % 2 == 1 ? new TextBox(0, 0, 200, 100) : Page;
        var back = new ReadPart(turned, (4 - quarters) % 4, Degrees: 0);

        Assert.Equal(box, Rounded(there.Place(back.Place(box))));
    }

    [Fact]
    public void Place_ImageThatWasStraightened_TurnsAboutTheMiddleOfTheImage()
    {
        var part = new ReadPart(new TextBox(10, 10, 110, 210), Quarters: 0, Degrees: 90);

        var middle = part.Place(new TextBox(60, 110, 60, 110));
        var above = part.Place(new TextBox(60, 100, 60, 100));

        Assert.Equal(new TextBox(60, 110, 60, 110), Rounded(middle));
        Assert.Equal(new TextBox(70, 110, 70, 110), Rounded(above));
    }

    [Fact]
    public void Place_OfAPageOfTwoImages_GoesByTheImageThatHoldsTheBox()
    {
        var page = new ShownPage
        {
            Width = 100,
            Height = 200,
            Quarters = 0,
            Parts =
            [
                new ReadPart(new TextBox(0, 0, 100, 100), 0, Degrees: 180),
                new ReadPart(new TextBox(0, 100, 100, 200), 0, Degrees: 0),
            ],
        };

        Assert.Equal(new TextBox(90, 90, 100, 100), Rounded(page.Place(new TextBox(0, 0, 10, 10))));
        Assert.Equal(new TextBox(0, 150, 10, 160), Rounded(page.Place(new TextBox(0, 150, 10, 160))));
    }

    private static TextBox Rounded(TextBox box) =>
        new(Math.Round(box.Left, 6), Math.Round(box.Top, 6), Math.Round(box.Right, 6), Math.Round(box.Bottom, 6));
}
