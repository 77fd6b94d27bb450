using System.Diagnostics;
using System.Globalization;
using LpaFunctions.LocalHost.Reports;
using LpaFunctions.Pipeline.Reports.Building;
using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Printing;
using LpaFunctions.Pipeline.Reports.Rendering;
using LpaFunctions.Pipeline.Reports.Rendering.Html;
using LpaFunctions.Pipeline.Reports.Rendering.Spreadsheets;
using LpaFunctions.Testing;

namespace LpaFunctions.Benchmarks;

/// <summary>
/// The report of the largest province (334 LGOs) as HTML, XLSX and PDF with charts, beside LibreOffice converting its ranking table alone,
/// as a document laid out the same way and as a workbook. LPA_PROGRAM (an lpa.dll) is also called as a user calls it.
/// </summary>
public static class ReportPrinting
{
    private const string FromDocument = "LibreOffice, the ranking table alone, from a document (.odt)";
    private const string PrintOnce = "report-once";
    private static readonly string Own = typeof(ReportPrinting).Assembly.Location;
    private const string FromWorkbook = "LibreOffice, the ranking table alone, from a workbook (.xlsx)";

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
        using var announced = new AnnouncedFolder();
        await announced.AnnounceAsync(ReportSamples.Largest);
        var letter = LetterReport.Build(data, new LetterOptions());
        var certificates = CertificateReport.Build(data, new LetterOptions(), only: null);
        List<(string Name, Func<Task> Work)> work =
        [
            (
                "HTML, built and rendered",
                () => Task.FromResult(HtmlReport.Render(ProvinceReport.Build(data, ReportFilter.None, ReportDigits.Thai)))
            ),
            ("XLSX", () => Task.FromResult(XlsxReport.Render(report))),
            ("PDF with charts, tags and bookmarks, as it is printed", () => Task.FromResult(SectionPrinter.Print(report))),
            ("the same, a process started for it", () => RunAsync("dotnet", [Own, PrintOnce])),
            ("the same by Chromium kept open, as before docs/adr/0160", () => printer.PrintAsync(report, CancellationToken.None)),
            ("a letter with its annex, by Chromium kept open", () => printer.PrintAsync(letter, CancellationToken.None)),
            (
                $"{certificates.Sections.Count} certificates, by Chromium kept open",
                () => printer.PrintAsync(certificates, CancellationToken.None)
            ),
            (FromDocument, () => office.ConvertAsync(document)),
            (FromWorkbook, () => office.ConvertAsync(workbook)),
        ];
        if (Environment.GetEnvironmentVariable("LPA_PROGRAM") is { Length: > 0 } program)
        {
            string[] call = [program, "report", "--year", "2568", "--province", $"{ReportSamples.Largest}", "--data", announced.Path];
            work.Add(
                ("lpa report --format pdf, as a user calls it", () => RunAsync("dotnet", [.. call, "--format", "pdf", "--out", Out("pdf")]))
            );
            work.Add(
                ("lpa report --format csv: its start alone", () => RunAsync("dotnet", [.. call, "--format", "csv", "--out", Out("csv")]))
            );
        }

        string Out(string format) => Path.Combine(office.Folder, $"report.{format}");

        var costs = work.ToDictionary(w => w.Name, _ => new List<Cost>(), StringComparer.Ordinal);
        // The first round warms up. The rest go in turns, so that whatever else the machine does falls on all of them.
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var (name, run) in work)
            {
                var cost = await CostAsync(run);
                if (round > 0)
                {
                    costs[name].Add(cost);
                }
            }
        }

        Write(costs, rounds);
        return 0;
    }

    /// <summary>The report printed once, in a process that does nothing else.</summary>
    [Benchmark(PrintOnce)]
    public static Task<int> PrintOnceAsync(string[] args)
    {
        var report = ProvinceReport.Build(ReportSamples.Province(ReportSamples.Largest), ReportFilter.None, ReportDigits.Thai);
        var pdf = SectionPrinter.Print(report);
        if (args.Length > 0)
        {
            File.WriteAllBytes(args[0], pdf);
        }

        return Task.FromResult(0);
    }

    private static async Task<Cost> CostAsync(Func<Task> run)
    {
        var (start, processor) = (Stopwatch.GetTimestamp(), ProcessTree.Seconds());
        await run();
        return new(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 1000 * (ProcessTree.Seconds() - processor));
    }

    private static void Write(Dictionary<string, List<Cost>> costs, int rounds)
    {
        Console.WriteLine(
            $"334 LGOs, {rounds} rounds in turn, load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}; times as fast as LibreOffice: medians of the rounds"
        );
        Console.WriteLine("| | median ms | least ms | processor ms | from .odt | from .xlsx | processor, from .odt | from .xlsx |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (name, rows) in costs)
        {
            string[] ratios =
            [
                Ratio(costs[FromDocument], rows, c => c.Clock),
                Ratio(costs[FromWorkbook], rows, c => c.Clock),
                Ratio(costs[FromDocument], rows, c => c.Processor),
                Ratio(costs[FromWorkbook], rows, c => c.Processor),
            ];
            var clock = rows.ConvertAll(c => c.Clock);
            Console.WriteLine(
                $"| {name} | {Median(clock):0} | {clock.Min():0} | {Median(rows.ConvertAll(c => c.Processor)):0} | {string.Join(" | ", ratios)} |"
            );
        }
    }

    private static string Ratio(List<Cost> reference, List<Cost> own, Func<Cost, double> cost) =>
        Median([.. reference.Zip(own, (a, b) => cost(a) / cost(b))]).ToString("0.0", CultureInfo.InvariantCulture);

    private static async Task RunAsync(string program, string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false }
        )!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    /// <summary>In milliseconds.</summary>
    private readonly record struct Cost(double Clock, double Processor);

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
