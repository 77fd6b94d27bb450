using LpaFunctions.Core.Scoring;
using LpaFunctions.Embedded;
using LpaFunctions.Embedded.Records;
using LpaFunctions.LocalHost.CommandLine;
using LpaFunctions.LocalHost.Demo;
using LpaFunctions.Pipeline;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Publishing;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Scoring;
using LpaFunctions.Pipeline.Settings;
using LpaFunctions.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Benchmarks.Footprint;

/// <summary>What a season leaves and asks for: calls of the store, sizes of its documents, messages, published files. The figures of docs/scale.md.</summary>
public static class FootprintCommand
{
    /// <summary>The demo's three LGOs hand in their whole season, each file scored by itself: nothing is saved by files that arrive together.</summary>
    [Benchmark("footprint")]
    public static async Task<int> RunAsync(string[] arguments)
    {
        using var folder = new TemporaryFolder();
        await using var services = Build(folder.FullPath);
        var meter = (StoreMeter)services.GetRequiredService<IScoreStore>();
        var scenario = DemoScenario.Load();
        foreach (var lgo in scenario.Lgos)
        {
            await services.GetRequiredService<LgoRecords>().PutFactsAsync(scenario.Year, lgo.Code, new LgoFacts(lgo.Facts), null, default);
        }

        meter.Take();

        var (bytes, messages, messageBytes) = (0L, 0, 0L);
        foreach (var file in scenario.Files)
        {
            await using var content = File.OpenRead(Path.Combine(DemoScenario.EvidenceFolder, file));
            bytes += content.Length;
            await services.GetRequiredService<IEvidenceStore>().PutAsync(file, content, default);
            await services.GetRequiredService<ExtractEvidence>().RunAsync(file, default);
            var (count, size) = await ScoreAsync(services);
            (messages, messageBytes) = (messages + count, messageBytes + size);
        }

        var season = meter.Take();
        Console.WriteLine(
            $"{scenario.Files.Count} files of {scenario.Lgos.Count} LGOs, mean {bytes / scenario.Files.Count / 1024.0:0.0} KB; {messages} score messages, mean {(double)messageBytes / messages:0} bytes of JSON, {Math.Ceiling((double)messageBytes / messages / 3) * 4:0} in Base64"
        );
        Show("per file", season, scenario.Files.Count);
        ShowSizes(meter);

        await services.GetRequiredService<ScoreRequests>().SendYearAsync(scenario.Year, edited: false, default);
        var (rescored, _) = await ScoreAsync(services);
        Show($"per score, all {rescored} again, nothing changed", meter.Take(), rescored);

        await services
            .GetRequiredService<AnnounceResults>()
            .RunAsync(
                new AnnounceRequest
                {
                    Year = scenario.Year,
                    Province = scenario.Province,
                    Date = scenario.Announcement.Date,
                    IllustrativeReason = "การวัดความเร็วของระบบ",
                },
                default
            );
        Show("announcement of the province", meter.Take(), 1);
        await services.GetRequiredService<PublishResults>().RunAsync(default);
        Show("publication of the province", meter.Take(), 1);
        await services.GetRequiredService<PublishResults>().RunAsync(default);
        Show("a look of the publisher that finds nothing new", meter.Take(), 1);
        ShowSizes(meter);
        var published = new DirectoryInfo(Path.Combine(folder.FullPath, "open-data")).GetFiles("*", SearchOption.AllDirectories);
        Console.WriteLine($"published: {published.Length} files, {published.Sum(f => f.Length) / 1e6:0.0} MB");
        return 0;
    }

    private static ServiceProvider Build(string folder)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(
            new ConfigurationBuilder()
                .AddInMemoryCollection([new("Pipeline:ScoreDelay", "00:00:00"), new("Pipeline:IllustrativeRules", "Compute")])
                .Build()
        );
        services.AddPipeline().AddEmbeddedAdapters(folder);
        services.AddSingleton<SqliteScoreStore>();
        services.AddSingleton<IScoreStore>(p => new StoreMeter(p.GetRequiredService<SqliteScoreStore>()));
        return services.BuildServiceProvider();
    }

    private static async Task<(int Count, long Bytes)> ScoreAsync(ServiceProvider services)
    {
        var (queue, name, count, bytes) = (
            services.GetRequiredService<IWorkQueue>(),
            services.GetRequiredService<PipelineOptions>().ScoreQueue,
            0,
            0L
        );
        while (await queue.ReceiveAsync(name, 16, TimeSpan.FromMinutes(1), default) is { Count: > 0 } messages)
        {
            foreach (var message in messages)
            {
                await services.GetRequiredService<ScoreDomain>().RunAsync(ScoreRequest.Parse(message.Body), default);
                await queue.DeleteAsync(name, message, default);
                (count, bytes) = (count + 1, bytes + message.Body.Length);
            }
        }

        return (count, bytes);
    }

    private static void Show(string what, IReadOnlyList<StoreCall> calls, double per)
    {
        var table = new TextTable(
            new TextColumn(what),
            new TextColumn("calls", true),
            new TextColumn("documents a call", true),
            new TextColumn("KB a call", true),
            new TextColumn("RU", true)
        );
        foreach (var group in calls.GroupBy(c => $"{c.Container} {c.Operation}").OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            table.Add(
                group.Key,
                $"{group.Count() / per:0.0}",
                $"{group.Average(c => c.Documents):0.0}",
                $"{group.Average(c => c.Bytes) / 1024:0.0}",
                $"{group.Sum(c => c.RequestUnits) / per:0.0}"
            );
        }

        table.Add("together", $"{calls.Count / per:0.0}", "", "", $"{calls.Sum(c => c.RequestUnits) / per:0.0}");
        Console.WriteLine();
        Console.Write(table);
    }

    private static void ShowSizes(StoreMeter meter)
    {
        var table = new TextTable(
            new TextColumn("documents"),
            new TextColumn("number", true),
            new TextColumn("mean KB", true),
            new TextColumn("largest KB", true),
            new TextColumn("together KB", true)
        );
        foreach (
            var group in meter
                .Sizes.GroupBy(d => $"{d.Key.Container} {new string([.. d.Key.Id.TakeWhile(c => !char.IsAsciiDigit(c) && c != ':')])}")
                .OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            table.Add(
                group.Key,
                $"{group.Count()}",
                $"{group.Average(d => d.Value) / 1024:0.0}",
                $"{group.Max(d => d.Value) / 1024.0:0.0}",
                $"{group.Sum(d => d.Value) / 1024.0:0}"
            );
        }

        Console.WriteLine();
        Console.Write(table);
    }
}
