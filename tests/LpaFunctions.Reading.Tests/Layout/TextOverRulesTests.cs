using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;

namespace LpaFunctions.Reading.Tests.Layout;

/// <summary>Text that runs over the rule of its cell: what goes on stays one word, what only touches is a text of its own.</summary>
public sealed class TextOverRulesTests
{
    // Two cells beside each other with the rule between them at 120; each letter below is 7.78 points wide at 14.
    private const string Cells = """
        50 700 m 300 700 l S 50 680 m 300 680 l S 50 660 m 300 660 l S
        50 660 m 50 700 l S 120 660 m 120 700 l S 300 660 m 300 700 l S

        """;

    [Theory]
    // The ten letters end at 132.8; the figure begins behind, at and before their end.
    [InlineData("133.6", "1234")]
    [InlineData("132.2", "1234")]
    [InlineData("130", "1234")]
    [InlineData("132.84", "1234")]
    [InlineData("132.84", "/")]
    [InlineData("133.6", "/")]
    [InlineData("129.5", "/")]
    public void Read_TextThatReachesTheNextCell_KeepsItsOwnCell(string at, string next)
    {
        var content = $"{Cells}BT /F1 14 Tf 55 665 Td (aenaenaena) Tj ET BT /F1 14 Tf {at} 665 Td ({next}) Tj ET";

        Assert.Equal(["aenaenaena", next], Row(content));
    }

    [Fact]
    public void Read_NumberThatReachesTheNextNumber_KeepsItsOwnCell() =>
        Assert.Equal(["1234567890", "1234"], Row($"{Cells}BT /F1 14 Tf 55 665 Td (1234567890) Tj ET BT /F1 14 Tf 131 665 Td (1234) Tj ET"));

    [Theory]
    [InlineData("BT /F1 14 Tf 55 665 Td (aenaenaena1234) Tj ET")]
    [InlineData("BT /F1 14 Tf 55 665 Td (aenaena) Tj 54.49 0 Td (ena1234) Tj ET")]
    public void Read_WordThatGoesOnOverTheRule_StaysOne(string text) => Assert.Equal(["aenaenaena1234", ""], Row(Cells + text));

    private static string[] Row(string content)
    {
        var bytes = new TinyPdf().Page(content).Bytes();
        var document = PdfDocumentReader.Read(bytes, new ReadingLimits(), TestContext.Current.CancellationToken);
        var table = Assert.Single(document.Pages[0].Tables);

        return [.. table.Cells.Where(cell => cell.Row == 1).OrderBy(cell => cell.Column).Select(cell => cell.Text)];
    }
}
