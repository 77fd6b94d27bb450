using LpaFunctions.Testing;

namespace LpaFunctions.Scans.Tests;

public sealed class DoubtTests
{
    private const double Threshold = 0.7;

    [Fact]
    public async Task ReadPages_DigitsThatTouchTheRules_AreRightOrDoubtful()
    {
        var expected = ScanFixtures.Cells("narrow-table");

        var document = await ScanFixtures.ReadAsync("narrow-table.pdf");

        var table = Assert.Single(document.Pages[0].Tables);
        var numbers = table.Cells.Where(cell => cell.Row > 0 && cell.Column > 0 && cell.Text.Any(char.IsDigit)).ToList();
        Assert.True(numbers.Count > 18);
        Assert.All(numbers.Where(cell => cell.Confidence >= Threshold), cell => Assert.Equal(expected[(cell.Row, cell.Column)], cell.Text));
        Assert.True(numbers.Count(cell => cell.Text == expected[(cell.Row, cell.Column)]) >= numbers.Count - 1);
        Assert.NotEmpty(document.Pages[0].Doubts);
    }

    [Fact]
    public async Task ReadPages_StampOverCells_ReadsThemAsWithoutIt()
    {
        var expected = ScanFixtures.Lines("stamped-table");

        var document = await ScanFixtures.ReadAsync("stamped-table.pdf");

        Assert.Equal(expected, ScanFixtures.Text(document.Pages[0]));
    }

    [Fact]
    public async Task ReadPages_CleanTable_HasNoDoubts()
    {
        var document = await ScanFixtures.ReadAsync("table.pdf");

        Assert.Empty(document.Pages[0].Doubts);
        Assert.All(
            document.Pages[0].Tables[0].Cells,
            cell => Assert.True(cell.Confidence >= Threshold, $"\"{cell.Text}\" has {cell.Confidence}")
        );
    }

    [Fact]
    public async Task ReadPages_LettersOfSixPixels_NumbersAreAllDoubtful()
    {
        var bytes = await File.ReadAllBytesAsync(RepoFiles.Fixture("reading/scan.pdf"), TestContext.Current.CancellationToken);

        var document = await ScanFixtures.ReadAsync(bytes, ScanFixtures.Ocr);

        var digits = document
            .Pages[0]
            .Lines.SelectMany(line => line.Spans)
            .SelectMany(span => span.Text.Zip(span.Confidences.ToArray()))
            .Where(character => char.IsDigit(character.First))
            .ToList();
        Assert.True(digits.Count > 5);
        Assert.All(digits, digit => Assert.True(digit.Second < Threshold * 255, $"{digit.First} has {digit.Second}"));
    }

    [Fact]
    public async Task ReadPages_DecimalPointsAt150Dpi_StayOrAreDoubtful()
    {
        var expected = ScanFixtures.Lines("points-150");

        var document = await ScanFixtures.ReadAsync("points-150.pdf");

        var cells = document.Pages[0].Tables[0].Cells.Where(cell => cell.Row > 0 && cell.Column == 3).ToList();
        Assert.Equal(6, cells.Count);
        Assert.All(
            cells,
            cell => Assert.True(cell.Confidence < Threshold || expected[cell.Row].Contains(cell.Text, StringComparison.Ordinal))
        );
    }
}
