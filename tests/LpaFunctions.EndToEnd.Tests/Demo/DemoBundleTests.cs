using LpaFunctions.LocalHost.Demo;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LpaFunctions.EndToEnd.Tests.Demo;

/// <summary>From the demo's evidence PDFs to its bundle, byte for byte, by three ways.</summary>
public sealed class DemoBundleTests : IDisposable
{
    private static readonly DemoScenario Scenario = DemoScenario.Load();
    private readonly TemporaryFolder _data = new();

    [Fact]
    public async Task Demo_AllAtOnce_GivesTheGoldenBundle()
    {
        await using var host = await TestHost.StartAsync(_data);
        var run = new DemoRun(Scenario, host);
        await run.StateFactsAsync(Token);
        await run.DropEvidenceAsync(_data["evidence"], Token);
        var bundle = await FinishAsync(run);
        GoldenBundle.Verify(bundle);

        await GoldenSite.VerifyAsync(bundle, Token);
    }

    /// <summary>Files come in parts, over a restart, some first in a wrong version and one that has to go again: only what lies there at the end counts.</summary>
    [Fact]
    public async Task Demo_PartByPart_GivesTheGoldenBundle()
    {
        var first = Scenario with { Files = [.. Scenario.Files.Where((_, i) => i % 3 == 0)] };
        await using (var host = await TestHost.StartAsync(_data))
        {
            var run = new DemoRun(first, host);
            Drop("2568/3400102/1.1/เอกสารที่ไม่เกี่ยว.pdf", Scenario.Files[1]);
            await run.DropEvidenceAsync(_data["evidence"], Token);
            Drop(first.Files[0], Scenario.Files[^1]);
            await run.WaitUntilScoredAsync(_ => { }, Token);
        }

        File.Delete(_data["evidence/2568/3400102/1.1/เอกสารที่ไม่เกี่ยว.pdf"]);
        Drop(first.Files[0], first.Files[0]);
        await using (var host = await TestHost.StartAsync(_data))
        {
            var rest = new DemoRun(Scenario with { Files = [.. Scenario.Files.Except(first.Files)] }, host);
            await rest.StateFactsAsync(Token);
            await rest.DropEvidenceAsync(_data["evidence"], Token);
            GoldenBundle.Verify(await FinishAsync(new DemoRun(Scenario, host)));
        }
    }

    [Fact]
    public async Task Demo_MessagesThreeTimesAndShuffled_GivesTheGoldenBundle()
    {
        UnrulyQueue? queue = null;
        await using var host = await TestHost.StartAsync(
            _data,
            services =>
            {
                var orderly = services.Last(s => s.ServiceType == typeof(IWorkQueue));
                services.Replace(
                    ServiceDescriptor.Singleton<IWorkQueue>(p => queue = new UnrulyQueue((IWorkQueue)orderly.ImplementationFactory!(p)))
                );
            }
        );
        var run = new DemoRun(Scenario, host);
        await run.StateFactsAsync(Token);
        await run.DropEvidenceAsync(_data["evidence"], Token);

        GoldenBundle.Verify(await FinishAsync(run));
        await run.WaitUntilSiteIsMadeAsync(Token);

        Assert.True(queue!.Sent > 3 * Scenario.Files.Count);
        Assert.True(File.Exists(_data["site/site.css"]));
    }

    public void Dispose() => _data.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<string> FinishAsync(DemoRun run)
    {
        await run.WaitUntilScoredAsync(_ => { }, Token);
        var announced = await run.AnnounceAsync(Token);
        return _data[Path.Combine("open-data", await run.WaitUntilPublishedAsync(announced.Announcement, Token))];
    }

    private void Drop(string path, string contentOf)
    {
        var target = new FileInfo(_data["evidence/" + path]);
        target.Directory!.Create();
        var copy = _data["copy.pdf"];
        File.Copy(Path.Combine(DemoScenario.EvidenceFolder, contentOf), copy, overwrite: true);
        // A copy made within the same tick as the one before would count as the same version where the lengths are equal too.
        File.SetLastWriteTimeUtc(copy, File.GetLastWriteTimeUtc(copy).AddSeconds(1));
        // Put in place by its name: .NET copies over no file that the host is reading just then.
        File.Move(copy, target.FullName, overwrite: true);
    }
}
