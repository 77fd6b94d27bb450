using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.Embedded;
using LpaFunctions.Pipeline;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Importing;
using LpaFunctions.Pipeline.Publishing;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Testing;
using LpaFunctions.Testing.Emulators;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Azure.Tests.Publishing;

/// <summary>A version that is withdrawn from Blob storage: its blobs are gone, the version stays listed with the reason.</summary>
public sealed class WithdrawnBlobsTests(AzureEmulators emulators) : IAsyncLifetime
{
    private const string Wrong = "แก้คะแนนตามที่เจ้าหน้าที่สมชายแจ้ง";
    private const string Why = "มีชื่อบุคคลในข้อความ";
    private static readonly AssessmentYear Year = new(2568);
    private static readonly ProvinceCode Province = ProvinceCode.Parse("22", null);
    private readonly TemporaryFolder _folder = new();
    private ServiceProvider _services = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging();
        services.AddPipeline();
        services.AddEmbeddedAdapters(_folder.FullPath);
        services.AddSingleton<IBundleStore>(await EmulatedAzure.BundlesAsync(emulators));
        _services = services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task RunAsync_OlderVersion_LeavesNoBlobAndNoTextOfIt()
    {
        await ImportAsync();
        await PublishAsync(withoutFirst: 0, reason: null);
        await PublishAsync(withoutFirst: 1, Wrong);
        await PublishAsync(withoutFirst: 2, "แก้ข้อความในหนังสือ");
        var before = await PathsAsync(2);

        var removed = await _services.GetRequiredService<WithdrawVersion>().RunAsync(Year, Province, 2, Why, Stop);

        Assert.NotEmpty(before);
        Assert.Equal(before.Count, removed);
        Assert.Empty(await PathsAsync(2));
        Assert.NotEmpty(await PathsAsync(3));
        var latest = await TextAsync(BundlePaths.Latest(Year, Province));
        Assert.DoesNotContain(Wrong, latest, StringComparison.Ordinal);
        Assert.Equal(Why, LatestPointer.Parse(System.Text.Encoding.UTF8.GetBytes(latest)).Versions[1].Withdrawn);
        Assert.DoesNotContain(Wrong, await TextAsync("feed.atom"), StringComparison.Ordinal);
    }

    private async Task ImportAsync()
    {
        var request = new ImportRequest
        {
            Year = Year,
            Province = Province,
            FileName = "table.csv",
            Content = await File.ReadAllBytesAsync(RepoFiles.Fixture("results/chanthaburi-2568.csv"), Stop),
        };

        Assert.True((await _services.GetRequiredService<ImportResults>().RunAsync(request, Stop)).Imported);
    }

    private async Task PublishAsync(int withoutFirst, string? reason)
    {
        var records = _services.GetRequiredService<ImportRecords>();
        var table = (await records.FindAsync(Year, Province, ImportKind.Lpa, Stop))!;
        await records.SaveAsync(Year, Province, table with { Marks = [.. table.Marks.Skip(withoutFirst)] }, Stop);
        var request = new AnnounceRequest
        {
            Year = Year,
            Province = Province,
            Date = new DateOnly(2025, 9, 1),
            LetterNumber = "ที่ จบ 0023.3/ว 1234",
            CorrectionReason = reason,
            By = "tester",
        };
        await _services.GetRequiredService<AnnounceResults>().RunAsync(request, Stop);
        await _services.GetRequiredService<PublishResults>().RunAsync(Stop);
    }

    private async Task<List<string>> PathsAsync(int version) =>
        await _services.GetRequiredService<IBundleStore>().ListAsync(BundlePaths.Version(Year, Province, version), Stop).ToListAsync(Stop);

    private async Task<string> TextAsync(string path)
    {
        var file = await _services.GetRequiredService<IBundleStore>().GetAsync(path, Stop);

        return System.Text.Encoding.UTF8.GetString(file!.Content.Span);
    }
}
