using System.Text.RegularExpressions;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Pipeline;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Testing.Crash;

/// <summary>Looks at the storage of a drill beside its host.</summary>
public sealed partial class DrillLook : IAsyncDisposable
{
    private readonly DrillSeason _season;
    private readonly string[] _queues;

    public DrillLook(DrillSeason season, DrillStorage storage, string dataFolder)
    {
        _season = season;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    (storage.LookSettings ?? storage.Settings).Select(s =>
                        KeyValuePair.Create(s.Key.Replace("__", ":", StringComparison.Ordinal), (string?)s.Value)
                    )
                )
                .Build()
        );
        services.AddPipeline();
        storage.Add(services, dataFolder);
        Services = services.BuildServiceProvider();
        var options = Services.GetRequiredService<PipelineOptions>();
        _queues = ["webjobs-blobtrigger", options.DeletedQueue, options.RetryQueue, options.ScoreQueue, options.ReportQueue];
    }

    public ServiceProvider Services { get; }

    private IBundleStore Published => Services.GetRequiredService<IBundleStore>();

    /// <summary>Whether every file has its outcome, and nothing waits in any queue.</summary>
    public async Task<bool> IsDoneAsync(int files, CancellationToken cancellationToken)
    {
        foreach (var queue in _queues)
        {
            if (await Services.GetRequiredService<IWorkQueue>().CountAsync(queue, cancellationToken) > 0)
            {
                return false;
            }
        }

        return await OutcomesAsync(cancellationToken) == files;
    }

    /// <summary>Files that have a reading or a rejection.</summary>
    public async Task<int> OutcomesAsync(CancellationToken cancellationToken)
    {
        var store = Services.GetRequiredService<IScoreStore>();
        var count = 0;
        await foreach (var partition in store.ListPartitionsAsync(LgoRecords.Readings, "", cancellationToken))
        {
            count += await store.ListAsync(LgoRecords.Readings, partition, "", cancellationToken).CountAsync(cancellationToken);
        }

        return count;
    }

    public async Task<int> AnnouncedAsync(CancellationToken cancellationToken) =>
        (await Services.GetRequiredService<AnnouncementRecords>().LatestAsync(_season.Year, _season.Province, cancellationToken))?.Version
        ?? 0;

    public async Task<int> PublishedVersionAsync(CancellationToken cancellationToken) =>
        await Published.GetAsync(BundlePaths.Latest(_season.Year, _season.Province), cancellationToken) is { } latest
            ? LatestPointer.Parse(latest.Content.Span).Version
            : 0;

    /// <summary>Every record without its times and ETags; what was given up is among them.</summary>
    public async Task<SortedDictionary<string, string>> RecordsAsync(CancellationToken cancellationToken)
    {
        var store = Services.GetRequiredService<IScoreStore>();
        var records = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var container in new[] { LgoRecords.Readings, LgoRecords.Scores, AnnouncementRecords.Container })
        {
            // Digests are made of versions of files, which each run has of its own.
            await foreach (
                var partition in store
                    .ListPartitionsAsync(container, "", cancellationToken)
                    .Where(p => !p.StartsWith("digests", StringComparison.Ordinal))
            )
            {
                await foreach (var document in store.ListAsync(container, partition, "", cancellationToken))
                {
                    records.Add($"{container}/{partition}/{document.Key.Id}", OfARun().Replace(document.Json, "\"$1\":\"\""));
                }
            }
        }

        return records;
    }

    /// <summary>SHA-256 of every published file, report and piece of evidence.</summary>
    public async Task<SortedDictionary<string, string>> FilesAsync(CancellationToken cancellationToken)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await AddAsync(files, "open-data", Published, cancellationToken);
        await AddAsync(files, "reports", Services.GetRequiredKeyedService<IBundleStore>(BundleStores.Reports), cancellationToken);
        if (Services.GetRequiredService<StorageInfo>().Name == StorageInfo.Embedded)
        {
            // On Azure the site is made only where a website was set up.
            await AddAsync(files, "site", Services.GetRequiredKeyedService<IBundleStore>(BundleStores.Site), cancellationToken);
        }

        await foreach (var file in Services.GetRequiredService<IEvidenceStore>().ListAsync("", cancellationToken))
        {
            files.Add($"evidence/{file.Path}", $"{file.Bytes}");
        }

        return files;
    }

    /// <summary>What waits in poison queues.</summary>
    public async Task<IReadOnlyList<string>> GivenUpAsync(CancellationToken cancellationToken)
    {
        var left = new List<string>();
        foreach (var queue in _queues)
        {
            var waiting = await Services.GetRequiredService<IWorkQueue>().PeekAsync($"{queue}-poison", 32, cancellationToken);
            left.AddRange(waiting.Select(m => $"{queue}-poison: {m.Body}"));
        }

        return left;
    }

    public ValueTask DisposeAsync() => Services.DisposeAsync();

    private static async Task AddAsync(
        SortedDictionary<string, string> files,
        string name,
        IBundleStore store,
        CancellationToken cancellationToken
    )
    {
        await foreach (var path in store.ListAsync("", cancellationToken))
        {
            if (await store.GetAsync(path, cancellationToken) is { } file)
            {
                files.Add($"{name}/{path}", Hashes.Sha256(file.Content.Span));
            }
        }
    }

    [GeneratedRegex("\"(at|changedAt|lastDecisionAt|version)\":\"[^\"]+\"")]
    private static partial Regex OfARun();
}
