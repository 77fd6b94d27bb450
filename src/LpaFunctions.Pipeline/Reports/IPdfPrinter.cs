using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports;

/// <summary>Prints a report as PDF. Two implementations: our own printer with Chromium for letters, and QuestPDF.</summary>
public interface IPdfPrinter
{
    /// <summary>What is missing for it to print a report of the kind, in Thai with what to install; null where it can.</summary>
    string? WhyUnavailableFor(ReportKind kind);

    /// <exception cref="PdfPrinterException">The printer is missing, failed or took too long.</exception>
    Task<byte[]> PrintAsync(Report report, CancellationToken cancellationToken);
}
