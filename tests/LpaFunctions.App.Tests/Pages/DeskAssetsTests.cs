using LpaFunctions.App.Pages;
using LpaFunctions.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LpaFunctions.App.Tests.Pages;

public sealed class DeskAssetsTests
{
    private static readonly string PdfJs = Path.Combine(RepoFiles.Root, "infra", "pdfjs", "node_modules", "pdfjs-dist");

    [Theory]
    [InlineData("legacy/build/pdf.min.mjs")]
    [InlineData("legacy/build/pdf.worker.min.mjs")]
    [InlineData("standard_fonts/LiberationSans-Regular.ttf")]
    public void Find_FileOfPdfJs_IsTheFileAsItIs(string file)
    {
        Assert.SkipUnless(Directory.Exists(PdfJs), "pdf.js is not there: npm ci in infra/pdfjs (infra/test.sh does)");
        var request = new DefaultHttpContext().Request;

        var answer = DeskAssets.Find(Path.GetFileName(file), request);

        var content = Assert.IsType<FileContentHttpResult>(answer).FileContents;
        Assert.True(content.Span.SequenceEqual(File.ReadAllBytes(Path.Combine(PdfJs, file))));
    }

    [Fact]
    public void Find_FileThatIsNot_IsNotFound()
    {
        var request = new DefaultHttpContext().Request;

        var answer = DeskAssets.Find("none.mjs", request);

        Assert.IsNotType<FileContentHttpResult>(answer);
    }
}
