using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Testing;

namespace LpaFunctions.Reading.Tests.Fonts;

/// <summary>A file of pdf-lib 1.17.1 whose font lacks ☑ and ☐: both are glyph 0, which the file calls ☑ (findings/pdf-lib-missing-glyph.sh).</summary>
public sealed class MissingGlyphTests
{
    [Fact]
    public void Read_BoxesThatTheFontLacks_AreUnknownAndNotTicked()
    {
        var bytes = File.ReadAllBytes(RepoFiles.Fixture("fonts/pdf-lib-missing.pdf"));

        var document = PdfDocumentReader.Read(bytes, new ReadingLimits(), TestContext.Current.CancellationToken);

        var page = Assert.Single(document.Pages);
        string[] lines = [.. page.Lines.Select(line => line.Text)];
        Assert.Equal(["\uFFFD มีแผน", "\uFFFD ไม่มีแผน", "จำนวน 12 แห่ง"], lines);
        Assert.Empty(page.CheckBoxes);
    }
}
