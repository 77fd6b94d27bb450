using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;

namespace LpaFunctions.LocalHost.Tests.Hosting;

public sealed class ReaderWarmUpTests
{
    [Fact]
    public void OnePage_Read_GivesItsLine()
    {
        var page = Assert.Single(
            PdfDocumentReader.Read(ReaderWarmUp.OnePage("1.1 100 80"), new ReadingLimits(), TestContext.Current.CancellationToken).Pages
        );
        Assert.Contains(page.Lines, l => l.Text.Contains("100 80", StringComparison.Ordinal));
    }
}
