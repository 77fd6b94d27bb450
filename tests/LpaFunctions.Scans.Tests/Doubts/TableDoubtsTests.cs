using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Scans.Doubts;

namespace LpaFunctions.Scans.Tests.Doubts;

public sealed class TableDoubtsTests
{
    private const double Doubtful = 0.5;

    // Three figures and their mean, row by row.
    private static readonly string[] Means = ["60.01 70.02 80.03 70.02", "61.10 71.20 81.30 71.20", "62.50 72.50 82.50 72.50"];

    [Fact]
    public void Find_MeanBrokenByADoubtfulNumberWhoseOtherReadingHolds_LeavesTheRestOfTheRow()
    {
        var table = Table([.. Means, "63.16 73.20 83.30 73.20"], "63.16");

        var doubts = TableDoubts.Find(table, [Other(table, "63.16", "63.10")]);

        Assert.Empty(doubts);
    }

    [Theory]
    [InlineData("63.16")]
    [InlineData(null)]
    public void Find_MeanBrokenAndNothingExplainsIt_DoubtsTheRow(string? doubtful)
    {
        var table = Table([.. Means, "63.16 73.20 83.30 73.20"], doubtful);

        var doubts = TableDoubts.Find(table, [Other(table, "63.16", "68.16")]);

        Assert.Equal(["63.16", "73.20", "83.30", "73.20"], doubts.Select(doubt => doubt.Cell.Text));
    }

    [Fact]
    public void Find_NumberThatLostItsPoint_IsTheOnlyDoubtOfItsRow()
    {
        var table = Table([.. Means, "64.10 74.20 84.30 74.20", "65.10 75.20 85.30 75.20", "6310 73.20 83.30 73.20"]);

        var doubts = TableDoubts.Find(table, []);

        Assert.Equal(["6310"], doubts.Select(doubt => doubt.Cell.Text));
    }

    [Fact]
    public void Find_BlankWithinANumber_IsDoubtful()
    {
        var table = Table("๕๓ ๐๖", "๕๔ ๐๖", "๕๕ ๐๖");

        var doubts = TableDoubts.Find(Spaced(table), []);

        Assert.Equal(["๕๓ ๐๖", "๕๔ ๐๖", "๕๕ ๐๖"], doubts.Select(doubt => doubt.Cell.Text));
    }

    private static Table Table(params string[] rows) => Table(rows, doubtful: null);

    /// <param name="doubtful">The text of the cell that the readers were unsure of.</param>
    private static Table Table(string[] rows, string? doubtful) =>
        new()
        {
            Box = new TextBox(0, 0, 500, 500),
            Rows = rows.Length,
            Columns = rows[0].Split(' ').Length,
            Ruled = true,
            Cells = [.. rows.SelectMany((row, i) => row.Split(' ').Select((text, j) => Cell(i, j, text, text == doubtful ? Doubtful : 1)))],
        };

    /// <summary>Each row as one cell.</summary>
    private static Table Spaced(Table table) =>
        table with
        {
            Columns = 1,
            Cells =
            [
                .. table
                    .Cells.GroupBy(cell => cell.Row)
                    .Select(row => Cell(row.Key, 0, string.Join(' ', row.Select(cell => cell.Text)), confidence: 1)),
            ],
        };

    private static TableCell Cell(int row, int column, string text, double confidence) =>
        new()
        {
            Row = row,
            Column = column,
            Text = text,
            Box = new TextBox(column * 50, row * 20, (column * 50) + 50, (row * 20) + 20),
            Confidence = confidence,
        };

    private static ReadingDoubt Other(Table table, string text, string other) =>
        new(table.Cells.First(cell => cell.Text == text).Box, text, other, "ตัวอ่านสองตัวอ่านได้ไม่ตรงกัน");
}
