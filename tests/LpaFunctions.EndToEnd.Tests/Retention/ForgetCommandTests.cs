using System.Net;
using System.Text;
using System.Text.Json;
using LpaFunctions.CommandLine;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;
using LpaFunctions.Embedded.Folders;
using LpaFunctions.LocalHost.Commands.Evidence;
using LpaFunctions.LocalHost.Commands.Publishing;
using LpaFunctions.LocalHost.Demo;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Publishing;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Retention;
using LpaFunctions.Testing;
using LpaFunctions.Testing.Emulators;
using LpaFunctions.Testing.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LpaFunctions.EndToEnd.Tests.Retention;

/// <summary><c>lpa forget</c> beside a running host, and over the emulators.</summary>
public sealed class ForgetCommandTests(AzureEmulators emulators) : IDisposable
{
    private const string Lgo = "5400701";
    private const string Evidence = $"2568/{Lgo}/1.1/นางสาวบุปผา หยั่งรากเก็บรักษา.pdf";
    private static readonly AssessmentYear Year = new(2568);
    private static readonly ProvinceCode Province = LgoCode.Parse(Lgo, null).Province;
    private readonly TemporaryFolder _data = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Forget_BesideARunningHost_DeletesTheYearAndTheDoorsSaySo()
    {
        using var log = new KeptLog();
        await using var host = await TestHost.StartAsync(_data, services => services.AddSingleton<ILoggerProvider>(log));
        await PutAsync(host.Services);
        await new DemoRun(DemoScenario.Load() with { Files = [Evidence] }, host).WaitUntilScoredAsync(_ => { }, Stop);
        await PublishAsync(host.Services);
        using var office = await Callers.ProvinceAsync(host.Services, host.Address, $"{Province}", Stop);
        var bundle = Path.Combine(_data["open-data"], BundlePaths.Version(Year, Province, 1));

        var dry = await RunAsync("--dry-run");
        var before = await office.GetAsync($"api/status/2568/{Lgo}", Stop);
        var forgotten = await RunAsync();

        var (status, text) = await AskAsync(office, $"api/status/2568/{Lgo}");
        using var announced = await office.PostAsync($"api/announcements/2568/{Province}", new StringContent("{}"), Stop);
        Assert.Contains("1 ไฟล์", dry);
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Contains("ลบปี 2568 แล้ว: หลักฐาน 1 ไฟล์", forgotten);
        Assert.Equal(HttpStatusCode.Gone, status);
        Assert.Contains(RetiredYears.Sentence(Year), text);
        Assert.Equal(HttpStatusCode.Gone, announced.StatusCode);
        Assert.False(Directory.Exists(_data["evidence/2568"]));
        Assert.Equal(LpaCommandLine.Done, await VerifyAsync(bundle));
        await host.Services.GetRequiredService<CatchUpEvidence>().RunAsync(Stop);
        Assert.DoesNotContain("failed", log.Text);
        Assert.DoesNotContain("gave up", log.Text);
        Assert.Empty(NamesLeft());
    }

    [Fact]
    public async Task Forget_OnAStorageAccount_DeletesTheYearAndItsBundleStays()
    {
        await File.WriteAllTextAsync(_data["local.settings.json"], Settings(), Stop);
        await using var services = CommandServices.Build(new DirectoryInfo(_data.FullPath), EmbeddedHostOptions.AzureStorage);
        await CommandServices.PrepareAsync(services, Stop);
        await PutAsync(services);
        await services.GetRequiredService<ExtractEvidence>().RunAsync(Evidence, Stop);
        await services
            .GetRequiredService<Pipeline.Scoring.ScoreDomain>()
            .RunAsync(new(Year, LgoCode.Parse(Lgo, null), Core.RuleBooks.DomainId.D1), Stop);
        await PublishAsync(services);
        var bundles = services.GetRequiredService<IBundleStore>();
        var published = await bundles.ListAsync("", Stop).ToListAsync(Stop);

        var forgotten = await RunAsync("--storage", EmbeddedHostOptions.AzureStorage);

        Assert.Contains("ลบปี 2568 แล้ว: หลักฐาน 1 ไฟล์", forgotten);
        Assert.True((await services.GetRequiredService<ForgetYear>().LookAsync(Year, Stop)).IsEmpty);
        Assert.Empty(await services.GetRequiredService<IEvidenceStore>().ListAsync("", Stop).ToListAsync(Stop));
        Assert.NotEmpty(published);
        Assert.Equal(published, await bundles.ListAsync("", Stop).ToListAsync(Stop));
    }

    public void Dispose() => _data.Dispose();

    private static async Task PutAsync(IServiceProvider services)
    {
        await using var pdf = File.OpenRead(RepoFiles.Fixture($"demo/evidence/2568/{Lgo}/1.1/รายงานผล.pdf"));
        await services.GetRequiredService<IEvidenceStore>().PutAsync(Evidence, pdf, Stop);
    }

    private static async Task PublishAsync(IServiceProvider services)
    {
        var announcement = new AnnounceRequest
        {
            Year = Year,
            Province = Province,
            Date = new DateOnly(2025, 8, 25),
            IllustrativeReason = DemoRun.IllustrativeReason,
        };
        await services.GetRequiredService<AnnounceResults>().RunAsync(announcement, Stop);
        await services.GetRequiredService<PublishResults>().RunAsync(Stop);
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);
        return (
            answer.StatusCode,
            JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement.GetProperty("detail").GetString()!
        );
    }

    private async Task<string> RunAsync(params string[] more)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        string[] arguments =
        [
            "forget",
            "--year",
            "2568",
            "--by",
            "ผู้ดูแลระบบ",
            "--reason",
            "พ้นระยะเวลาเก็บรักษา",
            "--data",
            _data.FullPath,
            .. more,
        ];
        var code = await new LpaCommandLine(ForgetCommand.Create()).RunAsync(arguments, output, errors, Stop);
        Assert.True(code == LpaCommandLine.Done, $"{errors}");
        return output.ToString();
    }

    private static Task<int> VerifyAsync(string bundle) =>
        new LpaCommandLine(VerifyCommand.Create()).RunAsync(["verify", bundle], TextWriter.Null, TextWriter.Null, Stop);

    /// <summary>Files of the data folder in which the name of the evidence still stands: the state file and its log hold every record and receipt.</summary>
    private IEnumerable<string> NamesLeft()
    {
        var name = Encoding.UTF8.GetBytes("หยั่งรากเก็บรักษา");
        // The host holds its lock file, which is empty, and what it is writing, which gets its place or goes.
        var files = Directory.EnumerateFiles(_data.FullPath, "*", SearchOption.AllDirectories);
        foreach (var path in files.Where(f => Path.GetFileName(f) != DataFolderLock.FileName && !IsBeingWritten(f)))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var content = new byte[file.Length];
            file.ReadExactly(content);
            if (content.AsSpan().IndexOf(name) >= 0)
            {
                yield return path;
            }
        }
    }

    private static bool IsBeingWritten(string path) => Path.GetFileName(Path.GetDirectoryName(path)) == SafeFolder.OwnFolder;

    private string Settings() =>
        JsonSerializer.Serialize(
            new
            {
                Values = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["AzureWebJobsStorage"] = emulators.Storage,
                    ["Cosmos"] = emulators.Cosmos,
                    ["Azure__CreateMissing"] = "true",
                    ["EvidenceContainer"] = $"forget{Guid.NewGuid():N}",
                    ["Azure__OpenDataContainer"] = $"forget{Guid.NewGuid():N}",
                    ["Azure__ReportsContainer"] = $"forget{Guid.NewGuid():N}",
                    ["Azure__CosmosDatabase"] = $"forget{Guid.NewGuid():N}",
                    ["Azure__ConfigFolder"] = _data["config"],
                    ["Pipeline__IllustrativeRules"] = nameof(IllustrativeRules.Compute),
                },
            }
        );
}
