using System.Text;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reports.Building;
using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Rendering.Html;
using LpaFunctions.Pipeline.Reports.Rendering.Spreadsheets;

namespace LpaFunctions.Pipeline.Reports;

/// <summary>Makes a report in the form it was asked for.</summary>
public sealed class MakeReport(ReportSource source, LgoRecords lgos, AnnouncementRecords announcements, IPdfPrinter printer)
{
    /// <summary>More LGOs than this make a letter or certificates as PDF a long report.</summary>
    public const int SmallProvince = 100;

    /// <exception cref="ReportException">The request is wrong, or what it asks about does not exist.</exception>
    /// <exception cref="PdfPrinterException">The PDF could not be printed.</exception>
    public async Task<ReportFile> RunAsync(ReportRequest request, CancellationToken cancellationToken)
    {
        RefuseWithoutPrinter(request);
        var data = await LoadAsync(request, cancellationToken);
        return await RenderAsync(request, await BuildAsync(request, data, cancellationToken), cancellationToken);
    }

    /// <exception cref="PdfPrinterException">A PDF is wanted and cannot be printed here; the message says what to install.</exception>
    public void RefuseWithoutPrinter(ReportRequest request)
    {
        if (request.Format == ReportFormat.Pdf && printer.WhyUnavailableFor(request.Kind) is { } why)
        {
            throw new PdfPrinterException(why);
        }
    }

    /// <summary>Loads the results and holds the request against them.</summary>
    /// <exception cref="ReportException">The request is wrong, or what it asks about does not exist.</exception>
    public async Task<ReportData> LoadAsync(ReportRequest request, CancellationToken cancellationToken)
    {
        ReportData data;
        try
        {
            data = await source.LoadAsync(request.Year, request.Province, request.Provisional, cancellationToken);
        }
        catch (AnnouncementException e)
        {
            throw new ReportException($"{e.Message} (unknown province)", notFound: true);
        }

        ReportRequestCheck.Check(request, data);
        return data;
    }

    /// <summary>
    /// Whether the caller should not wait: one browser prints letters and certificates, one after the other, for seconds where the province is
    /// large. What our own printer makes is there at once (docs/adr/0160, tests/LpaFunctions.Benchmarks/results/report.md).
    /// </summary>
    public static bool IsLong(ReportRequest request, ReportData data) =>
        request.Format == ReportFormat.Pdf
        && !SectionPdfPrinter.Prints(request.Kind)
        && data.Results.Count(r => Filter(request).Includes(r.Lgo)) > SmallProvince;

    private async Task<Report> BuildAsync(ReportRequest request, ReportData data, CancellationToken cancellationToken)
    {
        var letter = request.Letter ?? new LetterOptions();
        switch (request.Kind)
        {
            case ReportKind.Lgo:
                return LgoReport.Build(data, await LgoAsync(request, cancellationToken), request.Digits);
            case ReportKind.Letter:
                return LetterReport.Build(data, letter);
            case ReportKind.Certificates:
                return CertificateReport.Build(data, letter, request.Lgo);
            default:
                return ProvinceReport.Build(data, Filter(request), request.Digits);
        }
    }

    private async Task<ReportFile> RenderAsync(ReportRequest request, Report report, CancellationToken cancellationToken)
    {
        var content = request.Format switch
        {
            ReportFormat.Html => Encoding.UTF8.GetBytes(HtmlReport.Render(report)),
            ReportFormat.Xlsx => XlsxReport.Render(report),
            ReportFormat.Csv => CsvReport.Render(report),
            _ => await printer.PrintAsync(report, cancellationToken),
        };
        var name =
            $"lpa-{request.Year}-{request.Province}{(request.Lgo is { } lgo ? $"-{lgo}" : "")}-{request.Kind}.{request.Format}".ToLowerInvariant();
        return new ReportFile(name, MediaTypes.ForPath(name), content);
    }

    private async Task<LgoReportData> LgoAsync(ReportRequest request, CancellationToken cancellationToken)
    {
        var code = request.Lgo!.Value;
        var history = new List<LgoReportYear>();
        for (var year = request.Year.Value - 1; year >= Math.Max(AssessmentYear.First, request.Year.Value - 5); year--)
        {
            if (
                await announcements.LoadAsync(new AssessmentYear(year), request.Province, null, cancellationToken) is { } earlier
                && earlier.Results.FirstOrDefault(r => r.Lgo.Code == code) is { } result
            )
            {
                history.Add(new LgoReportYear(new AssessmentYear(year), result));
            }
        }

        return new LgoReportData
        {
            Code = code,
            Scores = await lgos.ListScoresAsync(request.Year, code, cancellationToken),
            History = history,
            Country = await source.CountryAsync(request.Year, cancellationToken),
        };
    }

    private static ReportFilter Filter(ReportRequest request) => new(request.District, request.Type);
}
