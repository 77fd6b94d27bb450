using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports;

/// <summary>Prints a report as PDF. Two implementations: Chromium over the HTML, and QuestPDF over the model.</summary>
public interface IPdfPrinter
{
    /// <summary>What is missing for it to work, in Thai with what to install; null where it can print.</summary>
    string? WhyUnavailable { get; }

    /// <exception cref="PdfPrinterException">The printer is missing, failed or took too long.</exception>
    Task<byte[]> PrintAsync(Report report, CancellationToken cancellationToken);
}
