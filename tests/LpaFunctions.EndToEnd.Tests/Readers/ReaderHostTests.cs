using LpaFunctions.Core.Evidence;
using LpaFunctions.LocalHost.Demo;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Reading.Processes;
using LpaFunctions.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.EndToEnd.Tests.Readers;

/// <summary>What files that their reader cannot bear do to a running host: a rejection each, and nothing else.</summary>
public sealed class ReaderHostTests : IDisposable
{
    private const string Place = "2568/3400102/1.1";
    private static readonly string Genuine = DemoScenario.Load().Files.First(f => f.StartsWith(Place, StringComparison.Ordinal));

    private readonly TemporaryFolder _data = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Drop_FileOverTheMemoryOfAReader_IsOneRejectionBesideFilesThatAreRead()
    {
        await using var host = await StartAsync(("Readers:MaxHeapMegabytes", "60"), ("Readers:Count", "2"));
        // White space behind a header: nothing in it is hostile, there is only more of it than this host lets a reader hold.
        await DropAsync("ใหญ่.pdf", [.. "%PDF-1.4\n"u8, .. Enumerable.Repeat((byte)' ', 80 * 1024 * 1024)]);
        await DropAsync("แผน.pdf", await GenuineAsync());

        var large = await OutcomeAsync(host, "ใหญ่.pdf");
        var genuine = await OutcomeAsync(host, "แผน.pdf");

        Assert.Equal(RejectionReason.TooComplex, large.Rejection?.Reason);
        Assert.Contains("หน่วยความจำเกินกำหนด", large.Rejection?.Message, StringComparison.Ordinal);
        Assert.Contains(genuine.Reading!.Fields, field => field.State == FieldState.Read);
    }

    [Fact]
    public async Task Stop_HostWithReaders_LeavesNoProcess()
    {
        var host = await StartAsync(("Readers:Count", "1"));
        await DropAsync("แผน.pdf", await GenuineAsync());
        await OutcomeAsync(host, "แผน.pdf");
        var readers = host.Services.GetRequiredService<ReaderPool>().Processes;

        await host.DisposeAsync();

        Assert.NotEmpty(readers);
        Assert.DoesNotContain(readers, id => Directory.Exists($"/proc/{id}"));
    }

    [Fact]
    public async Task Start_SettingThatMakesNoSense_IsRefused()
    {
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => StartAsync(("Readers:MaxHeapMegabytes", "0")));

        Assert.Contains("Readers", fault.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _data.Dispose();

    private Task<EmbeddedHost> StartAsync(params (string Name, string Value)[] settings) =>
        EmbeddedHost.StartAsync(
            new EmbeddedHostOptions
            {
                Data = new DirectoryInfo(_data.FullPath),
                Port = FreePort.Near(0),
                Settings = settings.ToDictionary(s => s.Name, s => (string?)s.Value, StringComparer.Ordinal),
                Settle = TimeSpan.FromMilliseconds(100),
            },
            Stop
        );

    private static Task<byte[]> GenuineAsync() => File.ReadAllBytesAsync(Path.Combine(DemoScenario.EvidenceFolder, Genuine), Stop);

    private async Task DropAsync(string name, byte[] bytes)
    {
        var target = Path.Combine(_data.FullPath, "evidence", Place, name);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await File.WriteAllBytesAsync(target, bytes, Stop);
    }

    private static async Task<EvidenceOutcome> OutcomeAsync(EmbeddedHost host, string name)
    {
        var records = host.Services.GetRequiredService<LgoRecords>();
        while (true)
        {
            if ((await records.GetOutcomeAsync($"{Place}/{name}", Stop)).Value is { } outcome)
            {
                return outcome;
            }

            await Task.Delay(100, Stop);
        }
    }
}
