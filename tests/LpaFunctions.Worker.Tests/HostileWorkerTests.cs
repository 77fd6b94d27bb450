using LpaFunctions.Testing;
using LpaFunctions.Testing.Hostile;
using LpaFunctions.Worker.Tests.Hostile;

namespace LpaFunctions.Worker.Tests;

/// <summary>A small part of the campaign of docs/reliability.md against the published worker, with another seed than against the embedded host.</summary>
public sealed class HostileWorkerTests(WorkerRun run)
{
    private const int Inputs = 50;
    private const int Seed = 7;
    private static readonly bool HasOffice = File.Exists("/usr/bin/soffice");

    [Fact]
    public async Task Run_InputsThroughTheDoorsOfTheWorker_EndsNothingAndRefusesNoInnocentOne()
    {
        // Skips where there is no worker to be had.
        _ = run.Worker;
        using var folder = new TemporaryFolder();
        await using var host = await HostileWorker.MakeAsync(WorkerRun.Published, run.Emulators);
        var program = Path.Combine(AppContext.BaseDirectory, "lpa.dll");
        var campaign = new HostileCampaign(host, program, Seed, TestContext.Current.SendDiagnosticMessage);

        var tally = await campaign.RunAsync(folder.FullPath, Inputs, TestContext.Current.CancellationToken);

        Assert.Equal(Inputs, tally.Results.Count);
        Assert.Equal(0, tally.HostCrashes);
        Assert.Empty(tally.GivenUp);
        Assert.Empty(tally.Results.Where(result => result.IsBad && !WantsOffice(result)).Select(result => result.Line()));
    }

    /// <summary>Where LibreOffice is not installed, its files are refused, and that is right.</summary>
    private static bool WantsOffice(HostileResult result) =>
        !HasOffice && result is { Input.Kind: HostileKind.Word or HostileKind.Excel, Outcome: HostileOutcome.Refused };
}
