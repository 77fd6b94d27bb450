using System.Diagnostics.Metrics;
using Azure;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;

namespace LpaFunctions.Azure.Layout;

/// <summary>Asks Document Intelligence, counts the pages it charges for, and tells a bad document from a bad day of the service.</summary>
public sealed class LayoutService(AnalyzeLayout analyze, LayoutOptions options)
{
    public const string PageCounterName = "lpa.layout.pages";

    private static readonly Meter Meter = new(Records.RequestUnits.MeterName);
    private static readonly Counter<long> Pages = Meter.CreateCounter<long>(
        PageCounterName,
        "{page}",
        "Pages charged by Document Intelligence."
    );

    /// <summary>Part of the id of every reading made this way.</summary>
    public string Version => options.ReaderVersion;

    /// <param name="pages">1-based; empty for all.</param>
    /// <exception cref="PdfException">The document itself cannot be analysed; permanent.</exception>
    /// <exception cref="RequestFailedException">The service is busy, down or refuses us; worth another try.</exception>
    public async Task<Document> ReadAsync(ReadOnlyMemory<byte> document, IReadOnlyList<int> pages, CancellationToken cancellationToken)
    {
        try
        {
            var result = LayoutMapping.Read(await analyze(document, Ranges(pages), cancellationToken), Version);
            Pages.Add(result.Pages.Count);
            return result;
        }
        catch (RequestFailedException refused) when (Fault(refused) is { } fault)
        {
            throw new PdfException(
                fault,
                "document",
                $"Document Intelligence refused the document: {refused.ErrorCode ?? "no code"}.",
                refused
            );
        }
    }

    private static string? Ranges(IReadOnlyList<int> pages) => pages.Count == 0 ? null : PageRanges.Write(pages);

    /// <summary>Null where the document is not to blame: keys, quota, throttling, outage.</summary>
    private static PdfFault? Fault(RequestFailedException refused) =>
        refused.Status switch
        {
            413 => PdfFault.TooLarge,
            400 when string.Equals(refused.ErrorCode, "InvalidContentLength", StringComparison.Ordinal) => PdfFault.TooLarge,
            // 200: the analysis was accepted and ended as failed.
            200 or 400 or 415 => PdfFault.Damaged,
            _ => null,
        };
}
