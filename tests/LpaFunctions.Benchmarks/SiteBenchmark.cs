using System.Diagnostics;
using System.Text;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.Publishing.Tables;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Site;
using LpaFunctions.Site.Bundles;
using LpaFunctions.Site.Frame;
using LpaFunctions.Testing;

namespace LpaFunctions.Benchmarks;

/// <summary>Pages a processor second, and peak memory, of the site of the whole country: every province, every LGO with 75 indicators.</summary>
public static class SiteBenchmark
{
    private const int Indicators = 75;
    private static readonly AssessmentYear Year = new(2568);

    /// <summary>"site-data DIR": the bundles of all provinces, as far as a site reads them.</summary>
    [Benchmark("site-data")]
    public static Task<int> DataAsync(string[] arguments)
    {
        var target = arguments[0];
        var folders = ReferenceFolders.For(Path.Combine(target, "config"));
        var registry = new LgoLibrary(folders).Current;
        var places = new PlaceLibrary(folders).Current;
        var book = RuleBookJson.Parse(File.ReadAllText(Path.Combine(folders.Shipped, "rulebooks", $"{Year}.json")), "rulebook.json");
        var datasets = new StringBuilder("{\"datasets\":[");
        foreach (var province in registry.Provinces)
        {
            var announced = Announced(book, registry, province);
            var latest = WriteBundle(target, announced, places);
            datasets.Append(datasets.Length > 20 ? "," : "").Append("{\"latest\":\"").Append(latest).Append("\"}");
        }

        File.WriteAllText(Path.Combine(target, "catalog.json"), datasets.Append("]}").ToString());
        return Task.FromResult(0);
    }

    /// <summary>"site DIR OUT": makes the site of what lies in DIR; "site DIR" keeps no page, which leaves the file system out.</summary>
    [Benchmark("site")]
    public static async Task<int> RunAsync(string[] arguments)
    {
        using var http = new HttpClient();
        var published = await OpenData.OpenAsync(new BundleReader(arguments[0], http), default);
        var bytes = 0L;
        var (largest, largestPath) = (0, "");
        var clock = Stopwatch.StartNew();
        var site = new MakeSite(published.Read, Keep, new SiteFacts());
        await site.RunAsync(published.Pointers, _ => false, default);
        clock.Stop();

        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime.TotalSeconds;
        Console.WriteLine(
            "| pages | kept | processor (s) | pages a processor second | wall (s) | peak memory (MB) | written (MB) | largest page (kB) |"
        );
        Console.WriteLine("| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        var kept = arguments.Length > 1 ? "files" : "no";
        Console.WriteLine(
            $"| {site.Pages} | {kept} | {processor:0.00} | {site.Pages / processor:0} | {clock.Elapsed.TotalSeconds:0.00} | {process.PeakWorkingSet64 / 1_000_000} | {bytes / 1_000_000} | {largest / 1000.0:0.0} ({largestPath}) |"
        );
        return 0;

        ValueTask Keep(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
        {
            bytes += content.Length;
            if (content.Length > largest && path.EndsWith(".html", StringComparison.Ordinal))
            {
                (largest, largestPath) = (content.Length, path);
            }

            if (arguments.Length > 1)
            {
                var file = Path.Combine(arguments[1], path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, content.Span);
            }

            return ValueTask.CompletedTask;
        }
    }

    /// <summary>"site-one DIR CODE": the other provinces stand already, one was announced anew. Twice, since the first time compiles the program.</summary>
    [Benchmark("site-one")]
    public static async Task<int> OneAsync(string[] arguments)
    {
        using var http = new HttpClient();
        var published = await OpenData.OpenAsync(new BundleReader(arguments[0], http), default);
        Console.WriteLine("| pages of | pages | wall (s) | processor (s) |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        foreach (var time in new[] { "one province, first", "one province, again" })
        {
            var site = new MakeSite(published.Read, (_, _, _) => ValueTask.CompletedTask, new SiteFacts());
            var before = Environment.CpuUsage.TotalTime;
            var clock = Stopwatch.StartNew();
            await site.RunAsync(published.Pointers, p => p.Province.Digits != arguments[1], default);
            var processor = Environment.CpuUsage.TotalTime - before;
            Console.WriteLine($"| {time} | {site.Pages} | {clock.Elapsed.TotalSeconds:0.00} | {processor.TotalSeconds:0.00} |");
        }

        return 0;
    }

    /// <summary>Made results of a province.</summary>
    internal static AnnouncedResults AnnouncedOf(string province)
    {
        var folders = ReferenceFolders.For(Path.Combine(Path.GetTempPath(), "no-config"));
        var book = RuleBookJson.Parse(File.ReadAllText(Path.Combine(folders.Shipped, "rulebooks", $"{Year}.json")), "rulebook.json");
        return Announced(book, new LgoLibrary(folders).Current, ProvinceCode.Parse(province, null));
    }

    private static string WriteBundle(string target, AnnouncedResults announced, LgoPlaces places)
    {
        var announcement = announced.Announcement;
        List<CompiledFile> files =
        [
            .. BundleTables.Build(announced, null, null, places).Select(CsvTable.Write),
            new CompiledFile("rulebook.json", Encoding.UTF8.GetBytes(announced.RuleBookJson)),
        ];
        var manifest = BundleManifest.Write(announcement, files);
        var folder = Path.Combine(target, BundlePaths.Version(announcement.Year, announcement.Province, announcement.Version));
        Directory.CreateDirectory(folder);
        foreach (var file in files.Append(manifest))
        {
            File.WriteAllBytes(Path.Combine(folder, file.Name), file.Content.Span);
        }

        var pointer = LatestPointer.After(null, announcement, manifest).Write();
        File.WriteAllBytes(Path.Combine(target, pointer.Name), pointer.Content.Span);
        return pointer.Name;
    }

    private static AnnouncedResults Announced(RuleBook book, LgoRegistry registry, ProvinceCode province) =>
        AnnouncedSamples.Province(book, registry, province, lgo => Results(book, lgo));

    private static IEnumerable<AnnouncedIndicator> Results(RuleBook book, Lgo lgo) =>
        book.Indicators.Where(i => i.AppliesToType(lgo.Type)).Take(Indicators).Select((i, at) => Result(i, lgo, at));

    private static AnnouncedIndicator Result(Indicator indicator, Lgo lgo, int at)
    {
        var chance = (int.Parse(lgo.Code.Digits) * 7 + at * 13) % 17;
        var state = chance switch
        {
            0 => IndicatorState.Cut,
            1 => IndicatorState.NoData,
            _ => IndicatorState.Awarded,
        };
        return new AnnouncedIndicator
        {
            Indicator = indicator.Id,
            Domain = indicator.Domain,
            State = indicator.Phase == IndicatorPhase.Pilot ? IndicatorState.Pilot : state,
            Marks =
                state == IndicatorState.Awarded && indicator.Phase != IndicatorPhase.Pilot
                    ? decimal.Min(indicator.MaxMarks, chance % 6)
                    : null,
            FullMarks = indicator.MaxMarks,
            Standing = ResultStanding.Confirmed,
            EvidenceHashes =
            [
                Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(chance + at * 100))),
            ],
        };
    }
}
