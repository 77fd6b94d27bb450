using System.Text.Json;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Testing;
using LpaFunctions.Testing.Reading;

namespace LpaFunctions.Reading.Tests;

/// <summary>One file for each cause of errors on the blind set of results/reading.md: tests/fixtures/reading-producers/README.md says what each holds.</summary>
public sealed class ProducerFixtureTests
{
    private static string Folder => RepoFiles.Fixture("reading-producers");

    public static TheoryData<string> Names =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.pdf")
                .Select(file => Path.GetFileNameWithoutExtension(file)!)
                .Order(StringComparer.Ordinal),
        ];

    private static Document Read(string name) =>
        PdfDocumentReader.Read(
            File.ReadAllBytes(Path.Combine(Folder, name + ".pdf")),
            new ReadingLimits(),
            TestContext.Current.CancellationToken
        );

    private static LayoutTruth Truth(string name) =>
        JsonSerializer.Deserialize<LayoutTruth>(
            File.ReadAllText(Path.Combine(Folder, name.Split('-')[0] + ".expected.json")),
            JsonSerializerOptions.Web
        )!;

    // Leaders, boxes and ticks are no words.
    private static string Words(string text) => string.Concat(CharacterError.Bare(text).Where(c => c is not ('.' or '☐' or '☑' or '✓')));

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_OtherProducer_TextIsInReadingOrder(string name)
    {
        var pages = Read(name).Pages;
        if (pages.Count > 1)
        {
            // A heading printed again on each page is no part of the truth; the rows are held below.
            return;
        }

        Assert.Equal(Words(string.Concat(Truth(name).Text)), Words(string.Concat(pages[0].Lines.Select(line => line.Text))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_OtherProducer_EveryRowIsExact(string name)
    {
        var read = Read(name)
            .Pages.SelectMany(page => page.Tables)
            .SelectMany(table => table.Cells.GroupBy(cell => cell.Row))
            .Select(row =>
                string.Join(
                    '|',
                    row.OrderBy(cell => cell.Column).Select(cell => CharacterError.Bare(cell.Text)).Where(text => text.Length > 0)
                )
            )
            .ToHashSet();

        Assert.All(Truth(name).Rows(), row => Assert.Contains(row, read));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_OtherProducer_CheckBoxesHaveStateAndLabel(string name)
    {
        var truth = Truth(name).Checks.Select(check => (check[0].GetInt32() == 1, CharacterError.Bare(check[1].GetString()!)));

        Assert.Equal(
            truth,
            Read(name)
                .Pages.SelectMany(page => page.CheckBoxes)
                .OrderBy(box => box.Box.Top)
                .Select(box => (box.Checked, CharacterError.Bare(box.Label)))
        );
    }

    [Fact]
    public void Read_HeadingOfThreeRowsOverGaps_CellsSpanRowsAndColumns()
    {
        const int headingRows = 3;
        var truth = Truth("heads-pdfbox-mali")
            .Tables[0]
            .Where(cell => cell[0].GetInt32() < headingRows)
            .Select(cell =>
                (cell[0].GetInt32(), cell[1].GetInt32(), cell[2].GetInt32(), cell[3].GetInt32(), CharacterError.Bare(cell[4].GetString()!))
            );
        var table = Assert.Single(Read("heads-pdfbox-mali").Pages[0].Tables);

        Assert.Equal(
            truth,
            table
                .Cells.Where(cell => cell.Row < headingRows)
                .OrderBy(cell => cell.Row)
                .ThenBy(cell => cell.Column)
                .Select(cell => (cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, CharacterError.Bare(cell.Text)))
        );
    }

    [Fact]
    public void Read_WordsAboveATable_AreNoPartOfIt()
    {
        var table = Assert.Single(Read("heads-pdfbox-mali").Pages[0].Tables);

        Assert.DoesNotContain(
            table.Cells,
            cell => cell.Text.Contains("หน่วย", StringComparison.Ordinal) || cell.Text.Contains("ตาราง", StringComparison.Ordinal)
        );
    }
}
