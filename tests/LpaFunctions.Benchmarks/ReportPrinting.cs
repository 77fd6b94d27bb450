using System.Diagnostics;
using System.Globalization;
using LpaFunctions.LocalHost.Reports;
using LpaFunctions.Pipeline.Reports.Building;
using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Rendering;
using LpaFunctions.Pipeline.Reports.Rendering.Html;
using LpaFunctions.Pipeline.Reports.Rendering.Spreadsheets;
using LpaFunctions.Testing;

namespace LpaFunctions.Benchmarks;

/// <summary>
/// The report of the largest province (334 LGOs) as HTML, XLSX and PDF with charts, beside LibreOffice converting its ranking table alone,
/// as a document laid out the same way and as a workbook.
/// </summary>
public static class ReportPrinting
{
    private const string Reference = "LibreOffice, the ranking table alone, from a document (.odt)";

    [Benchmark("report")]
    public static async Task<int> Run(string[] args)
    {
        var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 5;
        var data = ReportSamples.Province(ReportSamples.Largest);
        await using var printer = new ChromiumPdfPrinter(new ChromiumOptions());
        if (printer.WhyUnavailable is { } why)
        {
            Console.Error.WriteLine(why);
            return 1;
        }

        var report = ProvinceReport.Build(data, ReportFilter.None, ReportDigits.Thai);
        using var office = new LibreOffice();
        var document = Path.Combine(office.Folder, "table.odt");
        OpenDocumentTable.Write(report.MainTable!, document);
        var workbook = Path.Combine(office.Folder, "table.xlsx");
        await File.WriteAllBytesAsync(workbook, XlsxReport.Render(report with { Sections = [], Attachments = [report.MainTable!] }));
        (string Name, Func<Task> Work)[] work =
        [
            (
                "HTML, built and rendered",
                () => Task.FromResult(HtmlReport.Render(ProvinceReport.Build(data, ReportFilter.None, ReportDigits.Thai)))
            ),
            ("XLSX", () => Task.FromResult(XlsxReport.Render(report))),
            ("PDF with charts, tags and bookmarks, Chromium kept open", () => printer.PrintAsync(report, CancellationToken.None)),
            ("the same, Chromium started for it", () => PrintColdAsync(report)),
            (Reference, () => office.ConvertAsync(document)),
            ("LibreOffice, the ranking table alone, from a workbook (.xlsx)", () => office.ConvertAsync(workbook)),
        ];
        var times = work.ToDictionary(w => w.Name, _ => new List<double>(), StringComparer.Ordinal);
        // The first round warms up. The rest go in turns, so that whatever else the machine does falls on all of them.
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var (name, run) in work)
            {
                var start = Stopwatch.GetTimestamp();
                await run();
                if (round > 0)
                {
                    times[name].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }
        }

        Console.WriteLine(
            $"| 334 LGOs, {rounds} rounds | median ms | least ms | times faster than LibreOffice from .odt, median of the rounds |"
        );
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        foreach (var (name, values) in times)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {Median(values):0} | {values.Min():0} | {Median([.. times[Reference].Zip(values, (a, b) => a / b)]):0.0} |"
                )
            );
        }

        return 0;
    }

    private static async Task PrintColdAsync(Report report)
    {
        await using var printer = new ChromiumPdfPrinter(new ChromiumOptions());
        _ = await printer.PrintAsync(report, CancellationToken.None);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    /// <summary>LibreOffice as an office has it: started for each file, its profile kept.</summary>
    private sealed class LibreOffice : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lpa-report-");

        public LibreOffice()
        {
            // The face of the report, where the system looks for a user's fonts: an office that writes such tables has it.
            foreach (var (i, font) in ReportFonts.Open().Index())
            {
                using var file = File.Create(
                    Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, "fonts")).FullName, $"Sarabun-{i}.ttf")
                );
                using (font)
                {
                    font.CopyTo(file);
                }
            }
        }

        public string Folder => _folder.FullName;

        public void Dispose() => _folder.Delete(recursive: true);

        public async Task ConvertAsync(string file)
        {
            var pdf = Path.ChangeExtension(file, ".pdf");
            File.Delete(pdf);
            string[] arguments =
            [
                $"-env:UserInstallation=file://{Folder}/profile",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                Folder,
                file,
            ];
            using var process = Process.Start(
                new ProcessStartInfo("soffice", arguments)
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    UseShellExecute = false,
                    Environment = { ["XDG_DATA_HOME"] = Folder },
                }
            )!;
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync(), process.WaitForExitAsync());
            if (!File.Exists(pdf))
            {
                throw new InvalidOperationException($"LibreOffice made no PDF of {Path.GetFileName(file)}.");
            }
        }
    }
}
