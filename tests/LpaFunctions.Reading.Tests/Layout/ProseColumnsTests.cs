using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;

namespace LpaFunctions.Reading.Tests.Layout;

/// <summary>Two columns of prose are read one after the other, tables of words row by row.</summary>
public sealed class ProseColumnsTests
{
    private static readonly string[] Left =
    [
        "the council met in the great hall and",
        "took note of what was done in the year",
        "before it went on to read out the plan",
        "of the next one, which all of them saw",
        "and closed.",
    ];

    private static readonly string[] Right =
    [
        "in the other column the text goes on as",
        "it did in the first one, with words that",
        "say what the office has spent on water",
        "and on roads in each of the villages, or",
        "on schools.",
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Read_TwoColumnsOfProse_OneAfterTheOther(int lower)
    {
        var lines = Lines(Column(50, 700, Left) + Column(320, 700 - lower, Right));

        Assert.Equal([.. Left, .. Right], lines);
    }

    [Fact]
    public void Read_ThreeColumnsOfProse_OneAfterTheOther()
    {
        string[] first =
        [
            "the council met in the big hall",
            "and it took note of what was",
            "done in the year before it and",
            "then went on",
        ];
        string[] second =
        [
            "of the next one, which all of",
            "them saw and heard, and then it",
            "closed the long day of talk in",
            "good time",
        ];
        string[] third =
        [
            "in the third the text goes on as",
            "it was in those before, in words",
            "that say what the office spent",
            "on water",
        ];

        var lines = Lines(Column(30, 700, first) + Column(215, 700, second) + Column(400, 700, third));

        Assert.Equal([.. first, .. second, .. third], lines);
    }

    [Fact]
    public void Read_ThreeColumnsOfWrappedCells_AreNoProse()
    {
        string[] first = ["repair of the long road", "in the north", "cleaning of the big well", "of the hall"];
        string[] second = ["so that all of the people", "may pass", "so that there is water in", "dry months"];
        string[] third = ["the office of public works", "and roads", "the office of public health", "and water"];

        var lines = Lines(Column(40, 700, first) + Column(215, 700, second) + Column(395, 700, third));

        Assert.NotEqual([.. first, .. second, .. third], lines);
    }

    [Fact]
    public void Read_WordsOfATable_RowByRow()
    {
        string[] names = ["road", "the long water pipe", "well", "school", "the hall of the village"];
        string[] states = ["done", "not yet", "done", "in the next year", "done"];

        var lines = Lines(Column(50, 700, names) + Column(250, 700, states));

        Assert.Equal(names.Zip(states, (name, state) => $"{name} {state}"), lines);
    }

    private static string Column(double x, double y, string[] lines) =>
        $"BT /F1 12 Tf {x} {y} Td " + string.Join(" 0 -14 Td ", lines.Select(line => $"({line}) Tj")) + " ET ";

    private static IEnumerable<string> Lines(string content)
    {
        var bytes = new TinyPdf().Page(content).Bytes();
        var document = PdfDocumentReader.Read(bytes, new ReadingLimits(), TestContext.Current.CancellationToken);

        return document.Pages[0].Lines.Select(line => line.Text);
    }
}
