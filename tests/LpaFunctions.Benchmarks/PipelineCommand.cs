using System.Diagnostics;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;
using LpaFunctions.LocalHost.Blobs;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Publishing;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Reading;
using LpaFunctions.Reading.Fields;
using LpaFunctions.Reading.Pdf;
using LpaFunctions.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Benchmarks;

/// <summary>
/// pipeline [files]: one-page evidence PDFs through the whole embedded host to a published bundle, against reading the same files and
/// their fields alone on all cores. Both warm, in one process, so the ratio means something on any machine.
/// </summary>
public static class PipelineCommand
{
    private static readonly AssessmentYear Year = new(2568);
    private static readonly ProvinceCode Province = ProvinceCode.Parse("40", null);

    [Benchmark("pipeline")]
    public static async Task<int> RunAsync(string[] args)
    {
        var count = args.Length > 0 ? int.Parse(args[0]) : 1_000;
        using var folder = new TemporaryFolder();
        var folders = ReferenceFolders.For(folder["config"]);
        var (book, registry) = (new RuleBookLibrary(folders).Get(Year), new LgoLibrary(folders).Current);
        var files = Files(registry).Take(count).ToArray();
        // Warm: both sides run as often before they count, so that neither pays for compiling the other's code.
        for (var i = 0; i < 3; i++)
        {
            Read(files, book, registry);
            await RunPipelineAsync(files, folder[$"warm{i}"]);
        }
        var cpu = Environment.CpuUsage.TotalTime;
        var reading = Read(files, book, registry);
        var readingCpu = Environment.CpuUsage.TotalTime - cpu;
        cpu = Environment.CpuUsage.TotalTime;
        var whole = await RunPipelineAsync(files, folder["data"]);
        var wholeCpu = Environment.CpuUsage.TotalTime - cpu;
        Console.WriteLine($"{files.Length} files: reading alone {reading.TotalSeconds:N2} s, to published marks {whole.TotalSeconds:N2} s, ratio {whole / reading:N2} (at most 2)");
        // On a machine that others use too, the processor time of both tells more than the clock.
        Console.WriteLine($"processor time: reading {readingCpu.TotalSeconds:N2} s, to published marks {wholeCpu.TotalSeconds:N2} s, ratio {wholeCpu / readingCpu:N2}");
        return 0;
    }

    /// <summary>The one-page PDFs of the demo, dealt out to the LGOs of the province.</summary>
    private static IEnumerable<(string Path, byte[] Bytes)> Files(LgoRegistry registry)
    {
        var root = RepoFiles.Fixture(Path.Combine("demo", "evidence"));
        var pages = Directory.EnumerateFiles(root, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => (Parts: Path.GetRelativePath(root, f).Split(Path.DirectorySeparatorChar), Bytes: File.ReadAllBytes(f)))
            .Where(f => f.Parts.Length == 4 && IsOnePage(f.Bytes))
            .GroupBy(f => f.Parts[1]).First().ToArray();
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

    private static TimeSpan Read((string Path, byte[] Bytes)[] files, RuleBook book, LgoRegistry registry)
    {
        var fields = new EvidenceFieldReader(registry);
        var start = Stopwatch.GetTimestamp();
        Parallel.ForEach(files, file =>
        {
            var parts = file.Path.Split('/');
            var document = PdfDocumentReader.Read(file.Bytes, new ReadingLimits(), CancellationToken.None);
            fields.Read(document, book, book.Find(IndicatorId.Parse(parts[2], null))!, new EvidencePlace(Year, LgoCode.Parse(parts[1], null)));
        });
        return Stopwatch.GetElapsedTime(start);
    }

    private static async Task<TimeSpan> RunPipelineAsync((string Path, byte[] Bytes)[] files, string data)
    {
        foreach (var (path, bytes) in files)
        {
            var target = Path.Combine(data, "evidence", path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await File.WriteAllBytesAsync(target, bytes);
        }
        var start = Stopwatch.GetTimestamp();
        await using var host = await EmbeddedHost.StartAsync(
            new EmbeddedHostOptions { Data = new DirectoryInfo(data), Port = 21_071, Settle = TimeSpan.FromMilliseconds(100) }, CancellationToken.None);
        var queue = host.Services.GetRequiredService<IWorkQueue>();
        var records = host.Services.GetRequiredService<LpaFunctions.Pipeline.Scoring.LgoRecords>();
        var scanned = Stopwatch.GetElapsedTime(start);
        while (await CountAsync(records, files) < files.Length || await queue.CountAsync(BlobScanner.Queue, CancellationToken.None) > 0 || await queue.CountAsync("score-domain", CancellationToken.None) > 0)
        {
            await Task.Delay(50);
        }
        var scored = Stopwatch.GetElapsedTime(start);
        await host.Services.GetRequiredService<AnnounceResults>().RunAsync(new AnnounceRequest { Year = Year, Province = Province, Date = new DateOnly(2025, 8, 25) }, CancellationToken.None);
        await host.Services.GetRequiredService<PublishResults>().RunAsync(CancellationToken.None);
        var time = Stopwatch.GetElapsedTime(start);
        Console.Error.WriteLine($"  {files.Length} files: host up {scanned.TotalSeconds:N2} s, scored {scored.TotalSeconds:N2} s, published {time.TotalSeconds:N2} s");
        return time;
    }

    private static async Task<int> CountAsync(LpaFunctions.Pipeline.Scoring.LgoRecords records, (string Path, byte[] Bytes)[] files) =>
        // The last file of the list is the last that the scanner finds: only then is it worth counting all.
        (await records.GetOutcomeAsync(files[^1].Path, CancellationToken.None)).Value is null
            ? 0
            : await files.ToAsyncEnumerable().CountAsync(async (f, stop) => (await records.GetOutcomeAsync(f.Path, stop)).Value is not null);
}
