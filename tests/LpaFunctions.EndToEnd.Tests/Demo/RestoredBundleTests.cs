using LpaFunctions.Embedded.Backups;
using LpaFunctions.Embedded.Settings;
using LpaFunctions.Embedded.State;
using LpaFunctions.LocalHost.Demo;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.EndToEnd.Tests.Demo;

/// <summary>A host hands in, is backed up at work, goes on, and is lost; the backup is put back and goes on to the same bundle.</summary>
public sealed class RestoredBundleTests : IDisposable
{
    private static readonly DemoScenario Scenario = DemoScenario.Load();
    private readonly TemporaryFolder _lost = new();
    private readonly TemporaryFolder _elsewhere = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Restore_BackupMadeWhileTheHostReads_GoesOnToTheGoldenBundle()
    {
        var backups = new BackupFolder(_elsewhere["backups"]);
        await using (var host = await TestHost.StartAsync(_lost))
        {
            var some = new DemoRun(Scenario with { Files = [.. Scenario.Files.Where((_, i) => i % 4 == 0)] }, host);
            await some.StateFactsAsync(Token);
            await some.DropEvidenceAsync(_lost["evidence"], Token);
            await BackUpAsync(host, backups);

            var more = new DemoRun(Scenario with { Files = [.. Scenario.Files.Where((_, i) => i % 16 == 1)] }, host);
            await more.DropEvidenceAsync(_lost["evidence"], Token);
        }

        await new RestoreBackup(backups).RunAsync(null, _elsewhere["restored"], Token);

        await using var restored = await TestHost.StartAsync(_elsewhere["restored"]);
        var missing = Scenario.Files.Where(f => !File.Exists(_elsewhere["restored/evidence/" + f]));
        await new DemoRun(Scenario with { Files = [.. missing] }, restored).DropEvidenceAsync(_elsewhere["restored/evidence"], Token);
        var run = new DemoRun(Scenario, restored);
        await run.WaitUntilScoredAsync(_ => { }, Token);
        var announced = await run.AnnounceAsync(Token);
        var bundle = await run.WaitUntilPublishedAsync(announced.Announcement, Token);
        GoldenBundle.Verify(Path.Combine(_elsewhere["restored/open-data"], bundle));
    }

    public void Dispose()
    {
        _lost.Dispose();
        _elsewhere.Dispose();
    }

    private static Task<BackupOutcome> BackUpAsync(EmbeddedHost host, BackupFolder backups) =>
        new MakeBackup(
            host.Services.GetRequiredService<EmbeddedOptions>(),
            host.Services.GetRequiredService<SqliteStateFile>(),
            TimeProvider.System
        ).RunAsync(backups, Token);
}
