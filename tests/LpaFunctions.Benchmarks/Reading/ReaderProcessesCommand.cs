using System.Diagnostics;
using System.Globalization;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Reading;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Fields;
using LpaFunctions.Reading.Files;
using LpaFunctions.Reading.Processes;
using LpaFunctions.Scans.Limits;
using LpaFunctions.Scans.Pages;
using LpaFunctions.Testing;

namespace LpaFunctions.Benchmarks.Reading;

/// <summary>
/// readers [files]: a folder of small files read in this process, in reader processes of the host's own assembly, and in natively compiled
/// ones (LPA_NATIVE_READER), warm, in turn, in one run; then all scans of the fixtures. Four files at once, as host.json has it.
/// </summary>
public static class ReaderProcessesCommand
{
    private const int AtOnce = 4;
    private const int Warming = 3;
    private const int Measured = 5;
    private const double Megabyte = 1024 * 1024;
    private static readonly AssessmentYear Year = new(2568);
    private static readonly ReadingLimits Limits = new();

    [Benchmark("readers")]
    public static async Task<int> RunAsync(string[] args)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 600;
        using var folder = new TemporaryFolder();
        var folders = ReferenceFolders.For(folder["config"]);
        var (book, registry) = (new RuleBookLibrary(folders).Get(Year), new LgoLibrary(folders).Current);
        var small = Demo(book, registry).Take(count).ToArray();
        var scans = Scans(book, registry).ToArray();
        var ways = Ways();

        foreach (var way in ways)
        {
            // Before it counts: code compiled, books sent.
            for (var round = 0; round < Warming; round++)
            {
                way.Warm.Add(await ReadAsync(way.Reader, small));
            }
        }

        for (var round = 0; round < Measured; round++)
        {
            foreach (var way in ways)
            {
                way.Rounds.Add(await ReadAsync(way.Reader, small));
            }
        }

        foreach (var way in ways)
        {
            way.Scans = await ReadAsync(way.Reader, scans);
        }

        Print(small.Length, scans.Length, ways);
        ways.ForEach(way => way.Pool?.Dispose());
        return 0;
    }

    private static List<Way> Ways()
    {
        var here = new EvidenceReader(new FileDocuments(new PdfPigDocumentReader(Limits), Limits, new ScanOcr(new ScanLimits(), Limits)));
        var ways = new List<Way> { new("in the host's process, first", here, Pool: null) };
        ways.Add(
            InProcesses("reader processes, own assembly", ReaderProgram.OwnAssembly(Path.Combine(AppContext.BaseDirectory, "lpa.dll")))
        );
        if (Environment.GetEnvironmentVariable("LPA_NATIVE_READER") is { Length: > 0 } native)
        {
            ways.Add(InProcesses("reader processes, native", ReaderProgram.Native(native, EvidenceWork.Name)));
        }

        // The same once more: how far the two are apart is how much the machine leaves to say.
        ways.Add(new Way("in the host's process, last", here, Pool: null));
        return ways;
    }

    private static Way InProcesses(string name, ReaderProgram program)
    {
        var pool = new ReaderPool([program], ReaderMain.Version, new ReaderOptions(), Console.Error.WriteLine);
        return new Way(name, new EvidenceProcesses(pool, "", Limits, new OutsideReaders()), pool);
    }

    private static async Task<Cost> ReadAsync(IEvidenceReader reader, DocumentToRead[] documents)
    {
        GC.Collect();
        var (start, own, readers) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, ReaderCosts.Seconds());
        await Parallel.ForEachAsync(
            documents,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (document, stop) => await ReadAsync(reader, document, stop)
        );
        var cost = new Cost(
            Stopwatch.GetElapsedTime(start).TotalSeconds,
            (Environment.CpuUsage.TotalTime - own).TotalSeconds,
            ReaderCosts.Seconds() - readers,
            Environment.WorkingSet
        );
        Console.Error.WriteLine($"  {documents.Length} files: {cost.Clock:N2} s, host {cost.Own:N2} s, readers {cost.Readers:N2} s");
        return cost;
    }

    /// <summary>Some of the demo's files are damaged, as evidence is: that is read, too.</summary>
    private static async Task ReadAsync(IEvidenceReader reader, DocumentToRead document, CancellationToken cancellationToken)
    {
        try
        {
            await reader.ReadAsync(document, cancellationToken);
        }
        catch (Exception fault) when (fault is PdfException or FileException)
        {
            // Told as a rejection.
        }
    }

    private static void Print(int small, int scans, List<Way> ways)
    {
        Console.WriteLine($"{small} small files, {Measured} rounds in turn, medians; then {scans} scans once. {AtOnce} files at once.");
        Console.WriteLine(
            "| | clock, s | files/s | of the host's own | processor, s | of the host's own | host after each warming round, MB | scans, s | greatest reader, MB |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |"
        );
        var (clock, processor) = (ways[^1].Clock, ways[^1].Processor);
        foreach (var way in ways)
        {
            var host = string.Join(", ", way.Warm.Select(round => $"{round.Host / Megabyte:N0}"));
            var greatest = way.Pool is { } pool ? $"{pool.Figures.GreatestResident / Megabyte:N0}" : "-";
            Console.WriteLine(
                $"| {way.Name} | {way.Clock:N2} | {small / way.Clock:N0} | {clock / way.Clock:N2} | {way.Processor:N2} | {processor / way.Processor:N2} | {host} | {way.Scans.Clock:N2} | {greatest} |"
            );
        }
    }

    private static IEnumerable<DocumentToRead> Demo(RuleBook book, LgoRegistry registry)
    {
        var root = RepoFiles.Fixture(Path.Combine("demo", "evidence"));
        var files = Directory.EnumerateFiles(root, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        for (var i = 0; ; i++)
        {
            var parts = Path.GetRelativePath(root, files[i % files.Length]).Split(Path.DirectorySeparatorChar);
            if (parts.Length == 4 && book.Find(IndicatorId.Parse(parts[2], null)) is { } indicator)
            {
                yield return Document(files[i % files.Length], parts[1], book, indicator, registry);
            }
        }
    }

    private static IEnumerable<DocumentToRead> Scans(RuleBook book, LgoRegistry registry) =>
        Directory
            .EnumerateFiles(RepoFiles.Fixture("scans"))
            .Where(file => !file.EndsWith(".json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => Document(file, "5400701", book, book.Indicators[0], registry));

    private static DocumentToRead Document(string file, string lgo, RuleBook book, Indicator indicator, LgoRegistry registry) =>
        new()
        {
            Name = Path.GetFileName(file),
            Bytes = File.ReadAllBytes(file),
            Book = book,
            Indicator = indicator,
            Place = new EvidencePlace(Year, LgoCode.Parse(lgo, null)),
            Registry = registry,
        };

    private readonly record struct Cost(double Clock, double Own, double Readers, long Host)
    {
        public double Processor => Own + Readers;
    }

    private sealed record Way(string Name, IEvidenceReader Reader, ReaderPool? Pool)
    {
        public List<Cost> Warm { get; } = [];

        public List<Cost> Rounds { get; } = [];

        public Cost Scans { get; set; }

        public double Clock => Rounds.Select(round => round.Clock).Order().ElementAt(Rounds.Count / 2);

        public double Processor => Rounds.Select(round => round.Processor).Order().ElementAt(Rounds.Count / 2);
    }
}
