using System.Diagnostics;
using System.Globalization;
using System.Text;
using LpaFunctions.LocalHost.Reports;
using LpaFunctions.Pipeline.Reports.Building;
using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Rendering;
using LpaFunctions.Testing;

namespace LpaFunctions.Benchmarks;

/// <summary>The report of the largest province (334 LGOs) as HTML, XLSX and PDF with charts, beside LibreOffice Writer converting the same ranking table alone.</summary>
public static class ReportPrinting
{
    private const int Rounds = 3;

    [Benchmark("report")]
    public static async Task<int> Run(string[] args)
    {
        var data = ReportSamples.Province(ReportSamples.Largest);
        await using var printer = new ChromiumPdfPrinter(new ChromiumOptions());
        if (printer.WhyUnavailable is { } why)
        {
            Console.Error.WriteLine(why);
            return 1;
        }
        var report = ProvinceReport.Build(data, ReportFilter.None, ReportDigits.Thai);
        _ = HtmlReport.Render(report);
        _ = XlsxReport.Render(report);
        _ = await printer.PrintAsync(report, CancellationToken.None);
        // In turns, so that whatever else the machine does falls on all of them.
        var times = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        for (var i = 0; i < Rounds; i++)
        {
            await TimeAsync(times, "HTML, built and rendered", () => Task.FromResult(HtmlReport.Render(ProvinceReport.Build(data, ReportFilter.None, ReportDigits.Thai))));
            await TimeAsync(times, "XLSX", () => Task.FromResult(XlsxReport.Render(report)));
            await TimeAsync(times, "PDF, Chromium kept open", () => printer.PrintAsync(report, CancellationToken.None));
            await TimeAsync(times, "LibreOffice, the ranking table from HTML", () => LibreOfficeAsync(report));
        }
        var reference = Median(times["LibreOffice, the ranking table from HTML"]);
        Console.WriteLine("| 334 LGOs | median ms | times faster than LibreOffice |");
        Console.WriteLine("| --- | ---: | ---: |");
        foreach (var (name, values) in times)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Median(values):0.#} | {reference / Median(values):0.0} |"));
        }
        return 0;
    }

    private static async Task TimeAsync<T>(Dictionary<string, List<double>> times, string name, Func<Task<T>> work)
    {
        var start = Stopwatch.GetTimestamp();
        _ = await work();
        var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (!times.TryGetValue(name, out var list))
        {
            times[name] = list = [];
        }
        list.Add(took);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static async Task<int> LibreOfficeAsync(Report report)
    {
        var folder = Directory.CreateTempSubdirectory("lpa-report-");
        try
        {
            var html = new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body><table border=\"1\">");
            foreach (var row in report.MainTable!.Rows)
            {
                html.Append("<tr>").AppendJoin("", row.Select(c => $"<td>{ThaiDigits.Of(c.Text)}</td>")).Append("</tr>");
            }
            var file = Path.Combine(folder.FullName, "table.html");
            await File.WriteAllTextAsync(file, html.Append("</table></body></html>").ToString());
            // The profile is kept between rounds, as an office has one.
            var profile = Path.Combine(Path.GetTempPath(), "lpa-report-profile");
            using var process = Process.Start(new ProcessStartInfo("soffice", [$"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf:writer_web_pdf_Export", "--outdir", folder.FullName, file]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            await process.WaitForExitAsync();
            return File.Exists(Path.ChangeExtension(file, ".pdf")) ? 0 : throw new InvalidOperationException("LibreOffice made no PDF.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
