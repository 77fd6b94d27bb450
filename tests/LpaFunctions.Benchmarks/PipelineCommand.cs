using System.Diagnostics;
using LpaFunctions.Benchmarks.Reading;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;
using LpaFunctions.Embedded.State;
using LpaFunctions.LocalHost.Blobs;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Publishing;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Reading;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Fields;
using LpaFunctions.Reading.Processes;
using LpaFunctions.Scans.Pages;
using LpaFunctions.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Benchmarks;

/// <summary>
/// pipeline [files] [rounds]: one-page evidence PDFs through the whole embedded host to a published bundle, against reading the same files and
/// their fields alone, by reader processes of the same program (LPA_NATIVE_READER, or the host's own assembly), which both start anew.
/// In turn, in one process, so the ratio means something on any machine.
/// </summary>
public static class PipelineCommand
{
    private const int Warming = 3;
    private const int AtOnce = 4;
    private static readonly ReadingLimits Limits = new();
    private static readonly AssessmentYear Year = new(2568);
    private static readonly ProvinceCode Province = ProvinceCode.Parse("40", null);

    [Benchmark("pipeline")]
    public static async Task<int> RunAsync(string[] args)
    {
        var count = args.Length > 0 ? int.Parse(args[0]) : 1_000;
        var measured = args.Length > 1 ? int.Parse(args[1]) : 5;
        using var folder = new TemporaryFolder();
        var folders = ReferenceFolders.For(folder["config"]);
        var (book, registry) = (new RuleBookLibrary(folders).Get(Year), new LgoLibrary(folders).Current);
        var files = Files(registry).Take(count).ToArray();
        // Warm: both sides run as often before they count, so that neither pays for compiling the other's code.
        for (var i = 0; i < Warming; i++)
        {
            await ReadAsync(files, book, registry);
            await RunPipelineAsync(files, folder[$"warm{i}"]);
        }

        var rounds = new List<(Cost Reading, Cost Whole)>();
        for (var i = 0; i < measured; i++)
        {
            rounds.Add(
                (
                    await CostAsync(() => ReadAsync(files, book, registry)),
                    await CostAsync(() => RunPipelineAsync(files, folder[$"data{i}"]))
                )
            );
        }

        Console.WriteLine(
            $"{files.Length} files, {measured} rounds, load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}; reading alone, to published marks, ratio (at most 1.4)"
        );
        Console.WriteLine("| | reading alone (s) | to published marks (s) | ratio, median | ratios |\n| --- | --- | --- | --- | --- |");
        Print("clock", [.. rounds.Select(r => (r.Reading.Clock, r.Whole.Clock))]);
        // On a machine that others use too, the processor time of both tells more than the clock.
        Print("processor", [.. rounds.Select(r => (r.Reading.Processor, r.Whole.Processor))]);
        Print("of it this process", [.. rounds.Select(r => (r.Reading.Host, r.Whole.Host))]);
        Print("of it the readers", [.. rounds.Select(r => (r.Reading.Readers, r.Whole.Readers))]);
        return 0;
    }

    private static async Task<Cost> CostAsync(Func<Task<Cost>> run)
    {
        // What the round before left behind is not this round's.
        GC.Collect();
        return await run();
    }

    // Readers end with their pool: those that live are this round's.
    private static Cost Since(long start, TimeSpan processor) =>
        new(Stopwatch.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds, ReaderCosts.Seconds());

    private static void Print(string what, (double Reading, double Whole)[] rounds)
    {
        var ratios = rounds.Select(r => r.Whole / r.Reading).ToArray();
        Console.WriteLine(
            $"| {what} | {Median(rounds.Select(r => r.Reading)):N2} | {Median(rounds.Select(r => r.Whole)):N2} | {Median(ratios):N2} | {string.Join(' ', ratios.Select(r => r.ToString("N2")))} |"
        );
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    /// <summary>The one-page PDFs of the demo, dealt out to the LGOs of the province.</summary>
    private static IEnumerable<(string Path, byte[] Bytes)> Files(LgoRegistry registry)
    {
        var root = RepoFiles.Fixture(Path.Combine("demo", "evidence"));
        var pages = Directory
            .EnumerateFiles(root, "*.pdf", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(f => (Parts: Path.GetRelativePath(root, f).Split(Path.DirectorySeparatorChar), Bytes: File.ReadAllBytes(f)))
            .Where(f => f.Parts.Length == 4 && IsOnePage(f.Bytes))
            .GroupBy(f => f.Parts[1])
            .First()
            .ToArray();
        return registry.InProvince(Province).SelectMany(l => pages.Select(p => ($"{Year}/{l.Code}/{p.Parts[2]}/{p.Parts[3]}", p.Bytes)));
    }

    private static bool IsOnePage(byte[] bytes)
    {
        try
        {
            return PdfDocumentReader.Read(bytes, new ReadingLimits(), CancellationToken.None).Pages.Count == 1;
        }
        catch (PdfException)
        {
            return false;
        }
    }

    private static async Task<Cost> ReadAsync((string Path, byte[] Bytes)[] files, RuleBook book, LgoRegistry registry)
    {
        var (start, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var program = Native is { } native
            ? ReaderProgram.Native(native, EvidenceWork.Name)
            : ReaderProgram.OwnAssembly(Path.Combine(AppContext.BaseDirectory, "lpa.dll"));
        using var pool = new ReaderPool([program], ReaderMain.Version, new ReaderOptions(), Console.Error.WriteLine);
        var reader = new EvidenceProcesses(pool, "", Limits, new OutsideReaders());
        await Parallel.ForEachAsync(
            files,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (file, stop) => await reader.ReadAsync(ToRead(file, book, registry), stop)
        );
        return Since(start, processor);
    }

    private static DocumentToRead ToRead((string Path, byte[] Bytes) file, RuleBook book, LgoRegistry registry)
    {
        var parts = file.Path.Split('/');
        return new DocumentToRead
        {
            Name = parts[3],
            Bytes = file.Bytes,
            Book = book,
            Indicator = book.Find(IndicatorId.Parse(parts[2], null))!,
            Place = new EvidencePlace(Year, LgoCode.Parse(parts[1], null)),
            Registry = registry,
        };
    }

    private static string? Native => Environment.GetEnvironmentVariable("LPA_NATIVE_READER") is { Length: > 0 } native ? native : null;

    private static async Task<Cost> RunPipelineAsync((string Path, byte[] Bytes)[] files, string data)
    {
        foreach (var (path, bytes) in files)
        {
            var target = Path.Combine(data, "evidence", path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await File.WriteAllBytesAsync(target, bytes);
        }
        // Both from here on: writing the files is the LGOs' work, and the host goes on after the bundle is published.
        var (start, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await using var host = await EmbeddedHost.StartAsync(
            new EmbeddedHostOptions
            {
                Data = new DirectoryInfo(data),
                Port = 21_071,
                Settle = TimeSpan.FromMilliseconds(100),
                Settings = new Dictionary<string, string?> { ["Pipeline:IllustrativeRules"] = "Compute", ["Readers:Program"] = Native },
            },
            CancellationToken.None
        );
        var state = host.Services.GetRequiredService<SqliteStateFile>();
        var up = Stopwatch.GetElapsedTime(start);
        await UntilAsync(() => IsRead(state, files.Length));
        var read = Stopwatch.GetElapsedTime(start);
        await UntilAsync(() => IsScored(state));
        var scored = Stopwatch.GetElapsedTime(start);
        await host
            .Services.GetRequiredService<AnnounceResults>()
            .RunAsync(
                new AnnounceRequest
                {
                    Year = Year,
                    Province = Province,
                    Date = new DateOnly(2025, 8, 25),
                    IllustrativeReason = "การวัดความเร็วของระบบ",
                },
                CancellationToken.None
            );
        await host.Services.GetRequiredService<PublishResults>().RunAsync(CancellationToken.None);
        var cost = Since(start, processor);
        Console.Error.WriteLine(
            $"  {files.Length} files: host up {up.TotalSeconds:N2} s, read {read.TotalSeconds:N2} s, scored {scored.TotalSeconds:N2} s, published {cost.Clock:N2} s, processor {cost.Processor:N2} s, of it readers {cost.Readers:N2} s"
        );
        return cost;
    }

    private static async Task UntilAsync(Func<bool> done)
    {
        while (!done())
        {
            await Task.Delay(20);
        }
    }

    // Looked at fifty times a second beside the work: a thousand documents are counted only where no message says that some are missing.
    private static bool IsRead(SqliteStateFile state, int files) =>
        !Waits(state, BlobScanner.Queue)
        && state.Read(c => c.Number("SELECT COUNT(*) FROM documents WHERE container = ?1", LgoRecords.Readings)) == files;

    private static bool IsScored(SqliteStateFile state) => !Waits(state, BlobScanner.Queue) && !Waits(state, "score-domain");

    private static bool Waits(SqliteStateFile state, string queue) =>
        state.Read(c => c.Number("SELECT 1 FROM messages WHERE queue = ?1 LIMIT 1", queue)) is not null;

    /// <summary>In seconds.</summary>
    /// <param name="Host">Processor time of this process.</param>
    /// <param name="Readers">Processor time of its reader processes.</param>
    private readonly record struct Cost(double Clock, double Host, double Readers)
    {
        public double Processor => Host + Readers;
    }
}
