using LpaFunctions.LocalHost.Reports;
using LpaFunctions.Pipeline.Reports;
using LpaFunctions.Pipeline.Reports.Building;
using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Testing;

namespace LpaFunctions.LocalHost.Tests.Reports;

/// <summary>A machine without a browser.</summary>
public sealed class PdfPrintersTests : IAsyncDisposable
{
    private readonly ChromiumPdfPrinter _browser = new(new ChromiumOptions { Program = "no-such-browser" });

    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    [Theory]
    [InlineData(ReportKind.Province, true)]
    [InlineData(ReportKind.Lgo, true)]
    [InlineData(ReportKind.Letter, false)]
    [InlineData(ReportKind.Certificates, false)]
    public void WhyUnavailableFor_NoBrowser_OnlyLettersAndCertificatesWantOne(ReportKind kind, bool isPrinted)
    {
        var why = new SectionPdfPrinter(_browser).WhyUnavailableFor(kind);

        Assert.Equal(isPrinted, why is null);
    }

    [Fact]
    public async Task PrintAsync_NoBrowser_PrintsAProvince()
    {
        var report = ProvinceReport.Build(ReportSamples.Province(ReportSamples.Smallest), ReportFilter.None, ReportDigits.Thai);

        var pdf = await new SectionPdfPrinter(_browser).PrintAsync(report, TestContext.Current.CancellationToken);

        Assert.Equal("%PDF-1.7"u8, pdf.AsSpan(0, 8));
    }
}
