using System.Text;
using System.Text.Json;
using LpaFunctions.CommandLine;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.LocalHost.Commands.Publishing;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Testing;
using LpaFunctions.Testing.Emulators;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.EndToEnd.Tests;

/// <summary><c>lpa withdraw --storage azure</c> over the emulators.</summary>
public sealed class WithdrawOnAzureTests(AzureEmulators emulators) : IDisposable
{
    private const string Wrong = "แก้คะแนนตามที่เจ้าหน้าที่สมชายแจ้ง";
    private const string Why = "มีชื่อบุคคลในข้อความ";
    private static readonly AssessmentYear Year = new(2568);
    private static readonly ProvinceCode Province = ProvinceCode.Parse("22", null);
    private readonly TemporaryFolder _data = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Withdraw_OlderVersionOnAStorageAccount_TakesItsFilesAndItsTextsAway()
    {
        await File.WriteAllTextAsync(_data["local.settings.json"], Settings(), Stop);
        await using var services = CommandServices.Build(new DirectoryInfo(_data.FullPath), EmbeddedHostOptions.AzureStorage);
        await CommandServices.PrepareAsync(services, Stop);
        var bundles = services.GetRequiredService<IBundleStore>();
        await PublishAsync(bundles);

        var code = await RunAsync("1");

        Assert.Equal(LpaCommandLine.Done, code);
        Assert.Empty(await bundles.ListAsync(BundlePaths.Version(Year, Province, 1), Stop).ToListAsync(Stop));
        Assert.NotEmpty(await bundles.ListAsync(BundlePaths.Version(Year, Province, 2), Stop).ToListAsync(Stop));
        var latest = LatestPointer.Parse((await bundles.GetAsync(BundlePaths.Latest(Year, Province), Stop))!.Content.Span);
        Assert.Equal([Why, null], latest.Versions.Select(version => version.Withdrawn));
        Assert.DoesNotContain(latest.Versions, version => version.CorrectionReason == Wrong);
    }

    public void Dispose() => _data.Dispose();

    private string Settings() =>
        JsonSerializer.Serialize(
            new
            {
                Values = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["AzureWebJobsStorage"] = emulators.Storage,
                    ["Cosmos"] = emulators.Cosmos,
                    ["Azure__CreateMissing"] = "true",
                    ["Azure__OpenDataContainer"] = $"withdraw{Guid.NewGuid():N}",
                    ["Azure__ConfigFolder"] = _data["config"],
                },
            }
        );

    private static async Task PublishAsync(IBundleStore bundles)
    {
        foreach (var version in new[] { 1, 2 })
        {
            var path = $"{BundlePaths.Version(Year, Province, version)}results.csv";
            await bundles.PutPointerAsync(path, "a,b\n"u8.ToArray(), "text/csv", null, Stop);
        }

        var pointer = new LatestPointer
        {
            Year = Year,
            Province = Province,
            ProvinceName = "จันทบุรี",
            Version = 2,
            Path = "v2/",
            Versions = [Version(1, Wrong), Version(2, "แก้ข้อความ")],
        };
        await bundles.PutPointerAsync(BundlePaths.Latest(Year, Province), pointer.Write().Content, "application/json", null, Stop);
    }

    private static PublishedVersion Version(int number, string reason) =>
        new()
        {
            Version = number,
            Path = $"v{number}/",
            Announced = new DateOnly(2025, 8, number),
            CorrectionReason = reason,
            ManifestSha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(reason))),
        };

    private async Task<int> RunAsync(string version) =>
        await new LpaCommandLine(WithdrawCommand.Create()).RunAsync(
            [
                "withdraw",
                "--year",
                $"{Year}",
                "--province",
                $"{Province}",
                "--bundle",
                version,
                "--reason",
                Why,
                "--data",
                _data.FullPath,
                "--storage",
                EmbeddedHostOptions.AzureStorage,
            ],
            TextWriter.Null,
            TextWriter.Null,
            Stop
        );
}
