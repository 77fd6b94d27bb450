using LpaFunctions.Pipeline.Reports;
using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Printing;

namespace LpaFunctions.LocalHost.Reports;

/// <summary>Prints reports of provinces and LGOs by itself, on any machine, and letters and certificates with Chromium (docs/adr/0160).</summary>
public sealed class ReportPrinter(ChromiumPdfPrinter browser) : IPdfPrinter
{
    public string? WhyUnavailableFor(ReportKind kind) => kind is ReportKind.Province or ReportKind.Lgo ? null : browser.WhyUnavailable;

    public Task<byte[]> PrintAsync(Report report, CancellationToken cancellationToken) =>
        SectionPrinter.Prints(report) ? Task.FromResult(SectionPrinter.Print(report)) : browser.PrintAsync(report, cancellationToken);
}
