using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;

namespace LpaFunctions.Reading.Tests.Layout.Boxes;

/// <summary>A dark square is a chosen box among empty ones beside or below it, else a bullet.</summary>
public sealed class FilledSquareTests
{
    private const string Dark = "0 g 50 700 10 10 re f ";

    [Theory]
    [InlineData("1 w 150 700 10 10 re S ")]
    [InlineData("1 w 50 680 10 10 re S ")]
    public void Read_DarkSquareInARowOrColumnOfEmptyOnes_IsChosen(string empty) => Assert.Equal([true, false], States(Dark + empty));

    [Fact]
    public void Read_DarkSquareFarFromEmptyOnes_IsABullet() => Assert.Equal([false], States(Dark + "1 w 300 500 10 10 re S "));

    private static IEnumerable<bool> States(string content)
    {
        var bytes = new TinyPdf().Page(content + "BT /F1 12 Tf 70 702 Td (done) Tj ET").Bytes();
        var document = PdfDocumentReader.Read(bytes, new ReadingLimits(), TestContext.Current.CancellationToken);

        return document.Pages[0].CheckBoxes.Select(box => box.Checked).OrderDescending();
    }
}
