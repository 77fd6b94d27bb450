using LpaFunctions.Testing;
using LpaFunctions.Testing.Crash;

namespace LpaFunctions.EndToEnd.Tests.Crash;

public sealed class CrashTests
{
    /// <summary>Four kills here; the benchmark command "crash" does two hundred (tests/LpaFunctions.Benchmarks/results/crash.md).</summary>
    [Fact]
    public async Task Serve_KilledAgainAndAgain_LosesNothingCountsNothingTwiceAndPublishesTheSameBytes()
    {
        using var folder = new TemporaryFolder();
        // The evidence of one LGO is enough to be interrupted in.
        var all = RepoFiles.Fixture(Path.Combine("demo", "evidence", "2568"));
        var one = Directory.EnumerateDirectories(all).Order(StringComparer.Ordinal).First();
        Directory.CreateDirectory(folder["files/2568"]);
        Directory.CreateSymbolicLink(folder[$"files/2568/{Path.GetFileName(one)}"], one);
        var season = new DrillSeason { Program = Path.Combine(AppContext.BaseDirectory, "lpa.dll"), Evidence = folder["files"] };
        var stop = TestContext.Current.CancellationToken;

        var straight = await RunAsync(season, folder["straight"], DrillKills.None, stop);
        var killed = await RunAsync(
            season,
            folder["killed"],
            new DrillKills(2568)
            {
                Reading = 2,
                Office = 1,
                Publishing = 1,
            },
            stop
        );

        Assert.Contains(straight.Files.Keys, path => path.StartsWith("open-data/", StringComparison.Ordinal));
        Assert.True(straight.Records.Keys.Count(k => k.StartsWith("readings/", StringComparison.Ordinal)) > 50);
        Assert.Equal(4, killed.Kills);
        Assert.Empty(killed.DifferencesFrom(straight));
        Assert.Empty(killed.Left);
    }

    private static Task<CrashOutcome> RunAsync(DrillSeason season, string folder, DrillKills kills, CancellationToken stop) =>
        new CrashDrill(season, DrillStorage.Embedded, folder, _ => { }).RunAsync(kills, stop);
}
