namespace LpaFunctions.Pipeline.Reports;

/// <summary>Prints a report as PDF. Two implementations: Chromium over the HTML, and QuestPDF over the model.</summary>
public interface IPdfPrinter
{
    /// <summary>What is missing for it to work, in Thai with what to install; null where it can print.</summary>
    string? WhyUnavailable { get; }

    /// <param name="html">The whole page with its styles and fonts inside.</param>
    Task<byte[]> PrintAsync(string html, CancellationToken cancellationToken);
}
