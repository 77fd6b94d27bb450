using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.Testing;
using LpaFunctions.Testing.Crash;

namespace LpaFunctions.EndToEnd.Tests.Crash;

public sealed class CrashTests
{
    /// <summary>Ten kills here; the benchmark command "crash" does two hundred (tests/LpaFunctions.Benchmarks/results/crash.md).</summary>
    [Fact]
    public async Task Serve_KilledAgainAndAgain_LosesNothingCountsNothingTwiceAndPublishesTheSameBytes()
    {
        using var folder = new TemporaryFolder();
        // The evidence of one LGO is enough to be interrupted in.
        var all = RepoFiles.Fixture(Path.Combine("demo", "evidence", "2568"));
        var one = Directory.EnumerateDirectories(all).Order(StringComparer.Ordinal).First();
        Directory.CreateDirectory(folder["files/2568"]);
        Directory.CreateSymbolicLink(folder[$"files/2568/{Path.GetFileName(one)}"], one);
        var drill = new CrashDrill(
            Path.Combine(AppContext.BaseDirectory, "lpa.dll"),
            folder["files"],
            new AssessmentYear(2568),
            ProvinceCode.Parse("40", null)
        );
        var stop = TestContext.Current.CancellationToken;
        var straight = await drill.RunAsync(folder["straight"], kills: 0, seed: 0, stop);
        Assert.NotEmpty(straight.Published);
        Assert.True(straight.Records.Keys.Count(k => k.StartsWith("readings/", StringComparison.Ordinal)) > 50);
        var killed = await drill.RunAsync(folder["killed"], kills: 10, seed: 2568, stop);
        Assert.Empty(killed.DifferencesFrom(straight));
    }
}
