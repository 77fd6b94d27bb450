using System.Diagnostics;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Fields;
using LpaFunctions.Testing;

namespace LpaFunctions.Benchmarks.Reading;

/// <summary>
/// speed LPA[,LPA...] [LONG-FOLDER] [ROUNDS]: natively compiled readers (before and after a change, say) as whole processes in turn with pdftotext and
/// with the floor, over the demo's evidence eight times and over a folder of long documents four times. Processor time, for the machine is shared.
/// </summary>
public static class SpeedCommand
{
    private const int SmallCopies = 8;
    private const int LongCopies = 4;

    private const string Loops =
        "(for f in \"$1\"/*0.pdf \"$1\"/*2.pdf \"$1\"/*4.pdf \"$1\"/*6.pdf \"$1\"/*8.pdf; do pdftotext -raw \"$f\" -; done) & "
        + "for f in \"$1\"/*1.pdf \"$1\"/*3.pdf \"$1\"/*5.pdf \"$1\"/*7.pdf \"$1\"/*9.pdf; do pdftotext -raw \"$f\" -; done; wait";

    private static readonly RuleBook Book = RuleBookJson.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", "rulebooks", "2568.json")),
        "2568"
    );

    [Benchmark("speed")]
    public static Task<int> Run(string[] args)
    {
        if (args.Length == 0 || Array.Exists(args[0].Split(','), reader => !File.Exists(reader)))
        {
            Console.Error.WriteLine("usage: speed LPA[,LPA...] [LONG-FOLDER] [ROUNDS]");
            return Task.FromResult(2);
        }

        var readers = args[0].Split(',').Select(Path.GetFullPath).ToArray();
        var rounds = args.Length > 2 ? int.Parse(args[2]) : 7;
        using var folder = new TemporaryFolder();
        var small = Copies(RepoFiles.Fixture(Path.Combine("demo", "evidence")), SmallCopies, folder["small"]);
        Compare("Small files: the demo's evidence, eight times", small, readers, rounds);
        if (args.Length > 1)
        {
            Compare("Long documents, four times", Copies(args[1], LongCopies, folder["long"]), readers, rounds);
        }

        return Task.FromResult(0);
    }

    private static string Copies(string from, int copies, string to)
    {
        Directory.CreateDirectory(to);
        var number = 0;
        foreach (var file in Directory.EnumerateFiles(from, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            for (var i = 0; i < copies; i++)
            {
                File.Copy(file, Path.Combine(to, $"{number++}.pdf"));
            }
        }

        return to;
    }

    private static void Compare(string what, string folder, string[] readers, int rounds)
    {
        var files = Directory.GetFiles(folder);
        Func<ShellCost>[] ways =
        [
            () => Floor(files),
            () => ShellCost.Of(Loops, folder),
            .. readers.Select<string, Func<ShellCost>>(reader => () => ShellCost.Of("\"$1\" read --corpus \"$2\"", reader, folder)),
        ];
        Array.ForEach(ways, way => way());
        var costs = Enumerable.Range(0, rounds).Select(_ => Array.ConvertAll(ways, way => way())).ToArray();

        Console.WriteLine(
            $"\n{what}: {files.Length} files, {rounds} rounds in turn, load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}\n"
        );
        Console.WriteLine("| | processor s, median | least | times the floor | of pdftotext | clock s, median | of pdftotext |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        string[] names = ["the floor: every stream unpacked, one thread", "two loops of pdftotext -raw", .. readers];
        for (var i = 0; i < names.Length; i++)
        {
            var (own, floor, loops) = (Column(costs, i), Column(costs, 0), Column(costs, 1));
            Console.WriteLine(
                $"| {names[i]} | {Median(own.Select(c => c.Processor)):0.00} | {own.Min(c => c.Processor):0.00} | {Ratio(own, floor, c => c.Processor):0.00} | {Ratio(own, loops, c => c.Processor):0.00} | {Median(own.Select(c => c.Clock)):0.00} | {Ratio(own, loops, c => c.Clock):0.00} |"
            );
        }

        var (pages, allocated) = Allocated(files);
        Console.WriteLine($"\nAllocated: {allocated / pages / 1024} KiB a page, {pages} pages, fields of one indicator included.");
    }

    private static ShellCost[] Column(ShellCost[][] costs, int way) => Array.ConvertAll(costs, round => round[way]);

    private static double Ratio(ShellCost[] own, ShellCost[] other, Func<ShellCost, double> of) =>
        Median(own.Zip(other, (a, b) => of(a) / of(b)));

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private static ShellCost Floor(string[] files)
    {
        var (clock, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var bytes = files.Sum(file => InflateFloor.Inflate(File.ReadAllBytes(file)));
        return bytes > 0
            ? new ShellCost(clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds)
            : throw new InvalidOperationException("No stream was found.");
    }

    private static (int Pages, long Allocated) Allocated(string[] files)
    {
        var fields = new EvidenceFieldReader(Shipped.Registry);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var pages = 0;
        foreach (var file in files)
        {
            pages += ReadPages(file, fields);
        }

        return (pages, GC.GetTotalAllocatedBytes(precise: true) - before);
    }

    private static int ReadPages(string file, EvidenceFieldReader fields)
    {
        try
        {
            var document = PdfDocumentReader.Read(File.ReadAllBytes(file), new ReadingLimits(), CancellationToken.None);
            fields.Read(document, Book, Book.Indicators[0], place: null);
            return document.Pages.Count;
        }
        catch (PdfException)
        {
            // The demo holds files that are to be rejected.
            return 0;
        }
    }
}
