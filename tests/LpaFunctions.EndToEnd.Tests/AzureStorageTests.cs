using LpaFunctions.CommandLine;
using LpaFunctions.LocalHost.Demo;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Publishing;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Testing;
using LpaFunctions.Testing.Emulators;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LpaFunctions.EndToEnd.Tests;

public sealed class AzureStorageTests(AzureEmulators emulators)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Serve_OnStorageAndCosmos_PublishesTheSameBytesAsTheEmbeddedHost()
    {
        using var config = new TemporaryFolder();
        var scenario = DemoScenario.Load();
        // A part of the demo's files: every adapter call is a request over HTTP here, and each kind of document occurs in it.
        scenario = scenario with
        {
            Files = [.. scenario.Files.Where((_, i) => i % 10 == 0)],
        };
        Assert.True(scenario.Files.Count > 20);
        var azure = new Dictionary<string, string?>(DemoRun.Settings, StringComparer.Ordinal)
        {
            ["AzureWebJobsStorage"] = emulators.Storage,
            ["Cosmos"] = emulators.Cosmos,
            ["Azure:CreateMissing"] = "true",
            ["Azure:ConfigFolder"] = config.FullPath,
        };

        var there = PlayAsync(scenario, EmbeddedHostOptions.AzureStorage, azure);
        var here = PlayAsync(scenario, EmbeddedHostOptions.EmbeddedStorage, DemoRun.Settings);

        var (expected, actual) = (await here, await there);
        Assert.Contains(expected.Keys, path => path.EndsWith(".csv", StringComparison.Ordinal));
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, file => Assert.True(file.Value.SequenceEqual(actual[file.Key]), $"{file.Key} differs"));
    }

    // Seldom all files of one host were given up (docs/adr/0085): what the host said of it belongs to the failure.
    private static async Task<SortedDictionary<string, byte[]>> PlayAsync(
        DemoScenario scenario,
        string storage,
        IReadOnlyDictionary<string, string?> settings
    )
    {
        using var log = new KeptLog();
        try
        {
            return await PlayAsync(scenario, storage, settings, log);
        }
        catch (Exception e) when (e is CommandFailedException or OperationCanceledException)
        {
            throw new InvalidOperationException($"{storage}: {e.Message}\n{log.Text}", e);
        }
    }

    /// <summary>Evidence in, announcement, timer; gives every published file.</summary>
    private static async Task<SortedDictionary<string, byte[]>> PlayAsync(
        DemoScenario scenario,
        string storage,
        IReadOnlyDictionary<string, string?> settings,
        KeptLog log
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        using var data = new TemporaryFolder();
        await using var host = await EmbeddedHost.StartAsync(
            new EmbeddedHostOptions
            {
                Data = new DirectoryInfo(data.FullPath),
                Port = FreePort.Near(0),
                Storage = storage,
                Settings = settings,
                Rescan = TimeSpan.FromSeconds(1),
                Configure = services => services.AddSingleton<ILoggerProvider>(log),
            },
            limit.Token
        );
        var run = new DemoRun(scenario, host);
        await run.StateFactsAsync(limit.Token);
        var evidence = host.Services.GetRequiredService<IEvidenceStore>();
        foreach (var file in scenario.Files)
        {
            await using var content = File.OpenRead(Path.Combine(DemoScenario.EvidenceFolder, file));
            await evidence.PutAsync(file, content, limit.Token);
        }

        await run.WaitUntilScoredAsync(_ => { }, limit.Token);
        var announced = await run.AnnounceAsync(limit.Token);
        await run.WaitUntilPublishedAsync(announced.Announcement, limit.Token);
        // The pointer of the province moves before what spans provinces is written: a run of one's own ends when everything is there.
        await host.Services.GetRequiredService<PublishResults>().RunAsync(limit.Token);
        var bundles = host.Services.GetRequiredService<IBundleStore>();
        var published = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        await foreach (var path in bundles.ListAsync("", limit.Token))
        {
            published[path] = (await bundles.GetAsync(path, limit.Token))!.Content.ToArray();
        }

        return published;
    }
}
