using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;

namespace LpaFunctions.Reading.Tests.Layout.Pen;

/// <summary>What is drawn with a pen: ticks without a box, words struck out by a slanted line.</summary>
public sealed class PenMarksTests
{
    private const string Words = "BT /F1 14 Tf 50 700 Td (done) Tj ET BT /F1 14 Tf 120 700 Td (1234 4321) Tj ET ";

    [Theory]
    // The figure is 31 points wide.
    [InlineData("120 702 m 151 709 l S")]
    [InlineData("151 700 m 120 708 l S")]
    [InlineData("120 700 m 151 709 l 120 709 m 151 700 l S")]
    public void Read_SlantedLineThroughANumber_StrikesItOut(string line)
    {
        var span = Page(Words + line).Lines[0].Spans[^1];

        Assert.Equal("1234 4321", span.Text);
        Assert.Equal("4321", span.Meant?.Trim());
    }

    [Theory]
    // Under the number, over all of the line, from another line, up and down beside it.
    [InlineData("120 697 m 151 696 l S")]
    [InlineData("40 704 m 300 709 l S")]
    [InlineData("120 660 m 151 760 l S")]
    public void Read_OtherSlantedLine_StrikesNothing(string line) => Assert.Null(Page(Words + line).Lines[0].Spans[^1].Meant);

    [Fact]
    public void Read_TickWithoutABox_IsAMark()
    {
        var box = Assert.Single(Page(Words + "90 705 m 94 700 l 103 714 l S").CheckBoxes);

        Assert.True(box.Checked);
    }

    [Theory]
    // An angle that points up, one that falls, a long zigzag, a tick over a word.
    [InlineData("90 700 m 94 712 l 103 702 l S")]
    [InlineData("90 714 m 94 700 l 103 704 l S")]
    [InlineData("90 705 m 94 700 l 103 714 l 110 700 l 118 712 l S")]
    [InlineData("52 705 m 56 700 l 70 714 l S")]
    public void Read_OtherStroke_IsNoMark(string stroke) => Assert.Empty(Page(Words + stroke).CheckBoxes);

    private static Page Page(string content)
    {
        var bytes = new TinyPdf().Page(content).Bytes();

        return PdfDocumentReader.Read(bytes, new ReadingLimits(), TestContext.Current.CancellationToken).Pages[0];
    }
}
