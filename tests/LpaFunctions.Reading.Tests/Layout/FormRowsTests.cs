using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;

namespace LpaFunctions.Reading.Tests.Layout;

/// <summary>Labels with their values beside them, without rules: each line is a row of its own.</summary>
public sealed class FormRowsTests
{
    [Fact]
    public void Read_FormThatBeginsWithWords_HasARowForEachOfThem() =>
        Assert.Equal(
            ["name|aena", "place|naena", "share|45.14", "kind|eana", "year|2567", "part|4", "full|5"],
            Rows("name|aena", "place|naena", "share|45.14", "kind|eana", "year|2567", "part|4", "full|5")
        );

    [Fact]
    public void Read_NumberOfAnIndicatorOverADigit_AreTwoValues() =>
        Assert.Equal(
            ["year|2567", "item|2.9.3", "part|4", "share|45.14", "full|5"],
            Rows("year|2567", "item|2.9.3", "part|4", "share|45.14", "full|5")
        );

    private static string[] Rows(params string[] rows)
    {
        var content = string.Concat(rows.Select((row, i) => Line(row.Split('|'), 700 - (20 * i))));
        var bytes = new TinyPdf().Page(content).Bytes();
        var document = PdfDocumentReader.Read(bytes, new ReadingLimits(), TestContext.Current.CancellationToken);
        var table = Assert.Single(document.Pages[0].Tables);

        return
        [
            .. table.Cells.GroupBy(cell => cell.Row).OrderBy(row => row.Key).Select(row => string.Join('|', row.Select(cell => cell.Text))),
        ];
    }

    private static string Line(string[] cells, int y) =>
        $"BT /F1 14 Tf 60 {y} Td ({cells[0]}) Tj ET BT /F1 14 Tf 235 {y} Td ({cells[1]}) Tj ET\n";
}
