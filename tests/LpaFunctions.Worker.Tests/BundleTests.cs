using System.Net;
using System.Net.Http.Json;
using LpaFunctions.Core.Bundles;
using LpaFunctions.LocalHost.Demo;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Pipeline.Publishing;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Publishing.Verifying;
using LpaFunctions.Testing;
using LpaFunctions.Worker.Tests.Listeners;
using LpaFunctions.Worker.Tests.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Worker.Tests;

/// <summary>Evidence to bundle as on Azure: the real listeners, the published worker, Storage and the database.</summary>
public sealed class BundleTests(WorkerRun run)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    // Every tenth file of the demo: each kind of document occurs in it.
    private static readonly DemoScenario Scenario = Tenth(DemoScenario.Load());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publish_EvidenceByTheRealListeners_GivesTheBytesOfTheEmbeddedHost()
    {
        var expected = EmbeddedAsync();
        using var bundle = new TemporaryFolder();

        await StateFactsAsync();
        await ReadEvidenceAsync();
        await AnnounceAsync();
        var published = await run.Calls.RunTimerAsync("PublishResults");

        Assert.Equal(StatusResult.Types.Status.Success, published.Status);
        var actual = await DownloadAsync(bundle);
        Assert.Equal((await expected).Keys, actual.Keys);
        Assert.All(await expected, file => Assert.True(file.Value.SequenceEqual(actual[file.Key]), $"{file.Key} differs"));
        await VerifyAsync(bundle);
    }

    private static DemoScenario Tenth(DemoScenario whole) => whole with { Files = [.. whole.Files.Where((_, i) => i % 10 == 0)] };

    private async Task StateFactsAsync()
    {
        foreach (var lgo in Scenario.Lgos)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/facts/{Scenario.Year}/{lgo.Code}");
            request.Content = JsonContent.Create(new { stated = lgo.Facts });
            using var answer = await run.Calls.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private async Task ReadEvidenceAsync()
    {
        var container = run.Account.Container("evidence");
        foreach (var file in Scenario.Files)
        {
            await container.GetBlobClient(file).UploadAsync(Path.Combine(DemoScenario.EvidenceFolder, file), overwrite: true, Token);
        }

        var jobs = new WorkerJobs(run.Calls);
        var names = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["EvidenceContainer"] = "evidence",
            ["ScoreQueue"] = "score-domain",
            ["RetryQueue"] = "evidence-retry",
        };
        using var listeners = await RealListeners.StartAsync(run.Account.Storage, jobs, names);
        while (jobs.Blobs.Count < Scenario.Files.Count || !jobs.IsIdle || await WaitingAsync() > 0)
        {
            await Task.Delay(Look, Token);
        }

        await listeners.StopAsync(Token);
        Assert.Empty(jobs.Failures);
        Assert.Empty(jobs.Poison);
        Assert.All(jobs.Blobs.Values, times => Assert.Equal(1, times));
    }

    private async Task<int> WaitingAsync() =>
        (await run.Account.Queue("score-domain").GetPropertiesAsync(Token)).Value.ApproximateMessagesCount;

    private async Task AnnounceAsync()
    {
        var letter = Scenario.Announcement;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/announcements/{Scenario.Year}/{Scenario.Province}");
        request.Content = JsonContent.Create(
            new
            {
                letterNumber = letter.Letter,
                date = letter.Date.ToString("yyyy-MM-dd"),
                post = letter.Post,
                illustrativeReason = DemoRun.IllustrativeReason,
            }
        );
        using var answer = await run.Calls.SendAsync(request);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    private async Task<SortedDictionary<string, byte[]>> DownloadAsync(TemporaryFolder folder)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var container = run.Account.Container("open-data");
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: Token))
        {
            var content = (await container.GetBlobClient(blob.Name).DownloadContentAsync(Token)).Value.Content.ToArray();
            files[blob.Name] = content;
            Directory.CreateDirectory(Path.GetDirectoryName(folder[blob.Name])!);
            await File.WriteAllBytesAsync(folder[blob.Name], content, Token);
        }

        return files;
    }

    private static async Task VerifyAsync(TemporaryFolder folder)
    {
        var version = folder[BundlePaths.Version(Scenario.Year, Scenario.Province, 1)];
        using var http = new HttpClient();
        var outcome = await new VerifyBundle(http).RunAsync(version, Token);
        Assert.Empty(outcome.Problems);
    }

    private static async Task<SortedDictionary<string, byte[]>> EmbeddedAsync()
    {
        using var data = new TemporaryFolder();
        await using var host = await EmbeddedHost.StartAsync(
            new EmbeddedHostOptions
            {
                Data = new DirectoryInfo(data.FullPath),
                Port = FreePort.Near(0),
                Settings = DemoRun.Settings,
            },
            Token
        );
        var demo = new DemoRun(Scenario, host);
        await demo.StateFactsAsync(Token);
        await demo.DropEvidenceAsync(data["evidence"], Token);
        await demo.WaitUntilScoredAsync(_ => { }, Token);
        var announced = await demo.AnnounceAsync(Token);
        await demo.WaitUntilPublishedAsync(announced.Announcement, Token);
        // The pointer of the province moves before what spans provinces is written: a run of one's own ends when everything is there.
        await host.Services.GetRequiredService<PublishResults>().RunAsync(Token);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var bundles = host.Services.GetRequiredService<IBundleStore>();
        await foreach (var path in bundles.ListAsync("", Token))
        {
            files[path] = (await bundles.GetAsync(path, Token))!.Content.ToArray();
        }

        return files;
    }
}
