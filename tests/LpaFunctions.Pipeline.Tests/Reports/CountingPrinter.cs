using System.Text;
using LpaFunctions.Pipeline.Reports;
using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Tests.Reports;

/// <summary>Prints the title of a report, or fails as it is told; counts what it printed.</summary>
internal sealed class CountingPrinter : IPdfPrinter
{
    public string? WhyUnavailable { get; init; }
    public Exception? Fails { get; set; }
    public int Printed { get; private set; }

    public string? WhyUnavailableFor(ReportKind kind) => WhyUnavailable;

    public Task<byte[]> PrintAsync(Report report, CancellationToken cancellationToken)
    {
        if (Fails is { } failure)
        {
            throw failure;
        }

        Printed++;
        return Task.FromResult(Encoding.UTF8.GetBytes($"%PDF {report.Title}"));
    }
}
