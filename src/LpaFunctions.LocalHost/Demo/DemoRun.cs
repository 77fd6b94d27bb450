using LpaFunctions.CommandLine;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.Scoring;
using LpaFunctions.LocalHost.Blobs;
using LpaFunctions.LocalHost.Functions;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.State;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.GivenUp;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Publishing.Sites;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Scoring;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.LocalHost.Demo;

/// <summary>Plays the scenario on a running host, by the ways that officers use: files in the evidence folder, an announcement, the timer.</summary>
public sealed class DemoRun(DemoScenario scenario, EmbeddedHost host)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private readonly IServiceProvider _services = host.Services;

    /// <summary>The settings of a demo host: the timer publishes every second instead of every few minutes.</summary>
    public static IReadOnlyDictionary<string, string?> Settings { get; } =
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [TriggerNames.PublishSchedule] = "* * * * * *",
            [$"{PipelineOptions.Section}:{nameof(PipelineOptions.IllustrativeRules)}"] = nameof(IllustrativeRules.Compute),
        };

    /// <summary>Stands beside every figure that the demo publishes.</summary>
    public const string IllustrativeReason = "การสาธิตระบบด้วยหลักฐานที่สมมติขึ้น";

    public async Task StateFactsAsync(CancellationToken cancellationToken)
    {
        var records = _services.GetRequiredService<LgoRecords>();
        foreach (var lgo in scenario.Lgos)
        {
            await records.PutFactsAsync(scenario.Year, lgo.Code, new LgoFacts(lgo.Facts), ifMatch: null, cancellationToken);
        }
    }

    /// <summary>Each LGO copies its files, one after the other, into the watched folder.</summary>
    public Task DropEvidenceAsync(string evidenceFolder, CancellationToken cancellationToken) =>
        Task.WhenAll(
            scenario
                .Files.GroupBy(f => f.Split('/')[1], StringComparer.Ordinal)
                .Select(files =>
                    Task.Run(
                        () =>
                        {
                            foreach (var file in files)
                            {
                                cancellationToken.ThrowIfCancellationRequested();
                                var target = Path.Combine(evidenceFolder, file);
                                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                                File.Copy(Path.Combine(DemoScenario.EvidenceFolder, file), target);
                            }
                        },
                        cancellationToken
                    )
                )
        );

    /// <summary>Waits until every file that lies in the evidence folder is read or rejected and every domain that it touches is scored.</summary>
    /// <param name="progress">Called with the number of files that are done.</param>
    /// <exception cref="CommandFailedException">Something was given up: what is announced then would lack it.</exception>
    public async Task WaitUntilScoredAsync(Action<int> progress, CancellationToken cancellationToken)
    {
        var options = _services.GetRequiredService<PipelineOptions>();
        while (true)
        {
            var (done, all) = await CountAsync(cancellationToken);
            progress(done);
            if (done == all && await AreEmptyAsync(Queues(options), cancellationToken))
            {
                await RefusePoisonAsync(options, cancellationToken);
                return;
            }

            await Task.Delay(Look, cancellationToken);
        }
    }

    // In the order in which one gives work to the next.
    private static string[] Queues(PipelineOptions options) =>
        [BlobScanner.Queue, options.DeletedQueue, options.RetryQueue, options.ScoreQueue];

    private async Task<bool> AreEmptyAsync(string[] queues, CancellationToken cancellationToken)
    {
        var queue = _services.GetRequiredService<IWorkQueue>();
        foreach (var name in queues)
        {
            if (await queue.CountAsync(name, cancellationToken) > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A message that the host gave up leaves its queue too: that is no end of the work.</summary>
    private async Task RefusePoisonAsync(PipelineOptions options, CancellationToken cancellationToken)
    {
        var queue = _services.GetRequiredService<IWorkQueue>();
        var given = new List<string>();
        foreach (var name in Queues(options).Select(q => q + PoisonRuns.Suffix))
        {
            var messages = await queue.PeekAsync(name, 32, cancellationToken);
            given.AddRange(messages.Select(m => m.Body));
        }

        var records = _services.GetRequiredService<PoisonRecords>();
        given.AddRange(await records.ListAsync(cancellationToken).Select(p => p.Path ?? p.Body).ToListAsync(cancellationToken));
        if (given.Count > 0)
        {
            throw new CommandFailedException(
                $"งาน {given.Count} รายการทำไม่สำเร็จหลังลองครบจำนวนครั้งแล้ว เช่น {given[0]} ดูรายการด้วย lpa poison แก้สาเหตุแล้วสั่ง lpa replay (given up)"
            );
        }
    }

    // A file of the scenario that is not there yet, and one that is gone but not forgotten, are work that is left.
    private async Task<(int Done, int All)> CountAsync(CancellationToken cancellationToken)
    {
        var receipts = _services.GetRequiredService<HostState>().Receipts(host.Functions.OfType<BlobFunction>().Single().Name, "");
        var all = scenario.Files.Concat(receipts.Keys).ToHashSet(StringComparer.Ordinal);
        var done = 0;
        await foreach (var file in _services.GetRequiredService<IEvidenceStore>().ListAsync("", cancellationToken))
        {
            all.Add(file.Path);
            done +=
                receipts.GetValueOrDefault(file.Path) is { State: ReceiptState.Done } receipt && receipt.Version == file.Version ? 1 : 0;
        }

        return (done, all.Count);
    }

    public Task<AnnounceOutcome> AnnounceAsync(CancellationToken cancellationToken) =>
        _services
            .GetRequiredService<AnnounceResults>()
            .RunAsync(
                new AnnounceRequest
                {
                    Year = scenario.Year,
                    Province = scenario.Province,
                    LetterNumber = scenario.Announcement.Letter,
                    Date = scenario.Announcement.Date,
                    Post = scenario.Announcement.Post,
                    IllustrativeReason = IllustrativeReason,
                },
                cancellationToken
            );

    /// <summary>Waits until the timer has published the announcement.</summary>
    /// <returns>Path of the version folder below open-data/.</returns>
    public async Task<string> WaitUntilPublishedAsync(Announcement announcement, CancellationToken cancellationToken)
    {
        var bundles = _services.GetRequiredService<IBundleStore>();
        while (
            await bundles.GetAsync(BundlePaths.Latest(announcement.Year, announcement.Province), cancellationToken) is not { } latest
            || LatestPointer.Parse(latest.Content.Span).Version < announcement.Version
        )
        {
            await Task.Delay(Look, cancellationToken);
        }

        return BundlePaths.Version(announcement.Year, announcement.Province, announcement.Version).TrimEnd('/');
    }

    /// <summary>Until the public site stands whole: whoever ends the host before leaves pages without their stylesheet.</summary>
    public async Task WaitUntilSiteIsMadeAsync(CancellationToken cancellationToken)
    {
        var pages = _services.GetRequiredKeyedService<IBundleStore>(BundleStores.Site);
        var isWanted = _services.GetRequiredService<PipelineOptions>().PublicSite ?? true;
        while (isWanted && await pages.GetAsync(PublishSite.MadeFile, cancellationToken) is null)
        {
            await Task.Delay(Look, cancellationToken);
        }
    }

    public async Task<string> ReportAsync(CancellationToken cancellationToken)
    {
        var announced =
            await _services
                .GetRequiredService<AnnouncementRecords>()
                .LoadAsync(scenario.Year, scenario.Province, version: null, cancellationToken)
            ?? throw new InvalidOperationException("The demo announced nothing.");
        List<string> lines =
        [
            $"ผลการประเมิน LPA ปี {scenario.Year} จังหวัด{scenario.ProvinceName} (ร้อยละ)",
            "",
            DemoReport.Table(announced),
            .. announced.Announcement.Illustrative is { } marks ? new[] { marks.Sentence, "" } : [],
            "สิ่งที่ตั้งใจให้ผิดพลาด และสิ่งที่ระบบแจ้งเจ้าหน้าที่:",
            "",
        ];
        foreach (var (fault, number) in scenario.Wrong.Select((f, i) => (f, i + 1)))
        {
            var status =
                await _services.GetRequiredService<ShowStatus>().RunAsync(scenario.Year, fault.Lgo, cancellationToken)
                ?? throw new InvalidOperationException($"LGO {fault.Lgo} has no status.");
            lines.AddRange(DemoReport.Fault(fault, status).Select((line, i) => i == 0 ? $" {number}. {line}" : line));
        }

        return string.Join('\n', lines) + "\n";
    }
}
