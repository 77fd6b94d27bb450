using System.Globalization;
using System.Text;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;

namespace LpaFunctions.Reading.Tests.Layout.ThaiMarks;

/// <summary>A letter that is painted twice in one place counts once, wherever on the page that is.</summary>
public sealed class DoublePaintTests
{
    // Steps of a quarter of a point, so that letter and shadow stand on either side of every cell that neighbours are looked for by.
    private const int Places = 40;
    private const double Step = 15.25;

    [Theory]
    [InlineData(0.9, 0)]
    [InlineData(-0.9, 0)]
    [InlineData(0, 0.9)]
    [InlineData(0, -0.9)]
    [InlineData(0.8, 0.8)]
    [InlineData(-0.8, 0.8)]
    public void Read_ShadowOfALetter_IsGone(double right, double up)
    {
        var lines = Lines(right, up, "A");

        Assert.Equal(Enumerable.Repeat("A", Places), lines);
    }

    [Fact]
    public void Read_LetterBesideALikeOne_Stays() => Assert.All(Lines(right: 6.7, up: 0, "A"), line => Assert.Equal("AA", line));

    [Fact]
    public void Read_OtherLetterInOnePlace_Stays() => Assert.All(Lines(right: 0, up: 0, "B"), line => Assert.Equal(2, line.Length));

    /// <summary>The lines of a page with a letter on each, and another beside it.</summary>
    private static List<string> Lines(double right, double up, string other)
    {
        var content = new StringBuilder();
        for (var place = 0; place < Places; place++)
        {
            var (x, y) = (50 + (0.25 * place), 800 - (Step * place));
            content.Append(CultureInfo.InvariantCulture, $"BT /F1 10 Tf {x} {y} Td (A) Tj ET\n");
            content.Append(CultureInfo.InvariantCulture, $"BT /F1 10 Tf {x + right} {y + up} Td ({other}) Tj ET\n");
        }

        var document = PdfDocumentReader.Read(
            new TinyPdf().Page(content.ToString()).Bytes(),
            new ReadingLimits(),
            TestContext.Current.CancellationToken
        );
        return [.. document.Pages[0].Lines.Select(line => line.Text)];
    }
}
