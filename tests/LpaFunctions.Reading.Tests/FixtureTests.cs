using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Testing.Reading;

namespace LpaFunctions.Reading.Tests;

/// <summary>Every fixture against the truth beside it; the special ones by name.</summary>
public sealed class FixtureTests
{
    public static TheoryData<string> Names => [.. ReadingTruth.Names()];

    private static Document Read(string name) =>
        PdfDocumentReader.Read(File.ReadAllBytes(ReadingTruth.Pdf(name)), new ReadingLimits(), TestContext.Current.CancellationToken);

    private static string TextOf(Document document) =>
        string.Join('\n', document.Pages.SelectMany(page => page.Lines).Select(line => line.Text)).Replace("☐", "").Replace("☑", "");

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_Fixture_TextIsItsTruth(string name)
    {
        var (wrong, letters) = CharacterError.Of(TextOf(Read(name)), string.Join('\n', ReadingTruth.Of(name).Text));

        // WeasyPrint maps raised tones to nothing: a tone that stands nowhere else on the page cannot be told by its shape.
        Assert.InRange(wrong, 0, name.Contains("-weasyprint-") ? letters * 7 / 100 : 0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_Fixture_CellsAndCheckBoxesAreExact(string name)
    {
        var truth = ReadingTruth.Of(name);
        var document = Read(name);

        if (!name.Contains("-weasyprint-"))
        {
            var read = document
                .Pages.SelectMany(page => page.Tables)
                .SelectMany(table => table.Cells)
                .Select(cell => (cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, CharacterError.Bare(cell.Text)))
                .ToHashSet();
            Assert.All(
                truth.Cells,
                cell => Assert.Contains((cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, CharacterError.Bare(cell.Text)), read)
            );
        }

        Assert.Equal(
            truth.Checks.Select(check => (check.Checked, CharacterError.Bare(check.Label))),
            document.Pages.SelectMany(page => page.CheckBoxes).Select(check => (check.Checked, CharacterError.Bare(check.Label)))
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_Fixture_LabelledValuesStandOnTheLineOfTheirLabel(string name)
    {
        var lines = Read(name).Pages.SelectMany(page => page.Lines).Select(line => CharacterError.Bare(line.Text)).ToHashSet();

        var found = ReadingTruth.Of(name).Values.Count(value => lines.Contains(CharacterError.Bare(value.Key + value.Value)));
        Assert.InRange(found, ReadingTruth.Of(name).Values.Count - (name.Contains("-weasyprint-") ? 2 : 0), int.MaxValue);
    }

    [Fact]
    public void Read_AcroForm_FieldsValuesAndBoxesAreExact()
    {
        var truth = ReadingTruth.Of("acroform");
        var document = Read("acroform");

        Assert.Equal(
            truth.Fields.OrderBy(field => field.Key),
            document.FormFields.ToDictionary(field => field.Name, field => field.Value ?? "").OrderBy(field => field.Key)
        );
        Assert.All(document.FormFields, field => Assert.Equal(1, field.Page));
        Assert.Equal(
            truth.Checks.Select(check => (check.Checked, check.Label)),
            document.Pages[0].CheckBoxes.Select(check => (check.Checked, check.Label))
        );
        Assert.Contains("Name เทศบาลตำบลบึงทองคำ", document.Pages[0].Lines.Select(line => line.Text));
    }

    [Theory]
    [InlineData("encrypted-empty")]
    [InlineData("encrypted-empty-40")]
    [InlineData("rotated")]
    [InlineData("damaged-xref")]
    public void Read_SameLetterOtherwiseStored_IsTheSameText(string name) =>
        Assert.Equal(TextOf(Read("letter-chromium-sarabun")), TextOf(Read(name)));

    [Fact]
    public void Read_PageOfTurnedText_IsTurnedUntilItReads()
    {
        var (page, upright) = (Read("rotated").Pages[0], Read("letter-chromium-sarabun").Pages[0]);

        Assert.Equal((Math.Round(upright.Width), Math.Round(upright.Height)), (Math.Round(page.Width), Math.Round(page.Height)));
        Assert.Equal(upright.Lines[0].Box.Top, page.Lines[0].Box.Top, 1.0);
    }

    // Shown a quarter clockwise: what stands y below the top stands y left of the right edge.
    [Fact]
    public void Read_PageOfTurnedText_SaysWhereItsLinesStandAsShown()
    {
        var (page, upright) = (Read("rotated").Pages[0], Read("letter-chromium-sarabun").Pages[0]);
        var line = upright.Lines[0].Box;

        var shown = page.Shown!.Place(page.Lines[0].Box);

        Assert.Equal(
            (Math.Round(upright.Height), Math.Round(upright.Width)),
            (Math.Round(page.Shown.Width), Math.Round(page.Shown.Height))
        );
        Assert.Equal(3, page.Shown.Quarters);
        Assert.Equal(upright.Height - line.Bottom, shown.Left, 1.0);
        Assert.Equal(upright.Height - line.Top, shown.Right, 1.0);
        Assert.Equal(line.Left, shown.Top, 1.0);
        Assert.Equal(line.Right, shown.Bottom, 1.0);
    }

    [Fact]
    public void Read_RealPassword_IsEncrypted() =>
        Assert.Equal(PdfFault.Encrypted, Assert.Throws<PdfException>(() => Read("encrypted-password")).Fault);

    [Fact]
    public void Read_CutOffFile_IsDamaged() => Assert.Equal(PdfFault.Damaged, Assert.Throws<PdfException>(() => Read("damaged-cut")).Fault);

    [Fact]
    public void Read_PageOfOneImage_IsAScanAndHandsTheImageOn()
    {
        var page = Read("scan").Pages[0];

        Assert.Equal(PageClass.Scan, page.Class);
        var image = Assert.Single(page.Images);
        Assert.Equal("image/jpeg", image.MediaType);
        Assert.Equal([0xFF, 0xD8], image.Encoded!.Value[..2].ToArray());
    }

    [Fact]
    public void Read_TurnedText_StandsApartFromTheRest()
    {
        var lines = Read("turned-text").Pages[0].Lines;

        Assert.Equal(["upright line", "turned line"], lines.Select(line => line.Text));
        Assert.True(lines[1].Box.Bottom - lines[1].Box.Top > lines[1].Box.Right - lines[1].Box.Left);
    }
}
