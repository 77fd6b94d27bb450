using System.Diagnostics;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.Testing;
using LpaFunctions.Testing.Crash;

namespace LpaFunctions.Benchmarks;

/// <summary>crash [kills] [seed]: kills the host at random moments of the demo's evidence and compares records and published bytes with a run without kills.</summary>
public static class CrashCommand
{
    [Benchmark("crash")]
    public static async Task<int> RunAsync(string[] args)
    {
        var kills = args.Length > 0 ? int.Parse(args[0]) : 200;
        var seed = args.Length > 1 ? int.Parse(args[1]) : 2568;
        using var folder = new TemporaryFolder();
        var drill = new CrashDrill(
            Path.Combine(AppContext.BaseDirectory, "lpa.dll"),
            RepoFiles.Fixture(Path.Combine("demo", "evidence")),
            new AssessmentYear(2568),
            ProvinceCode.Parse("40", null)
        );
        var straight = await drill.RunAsync(folder["straight"], 0, 0, CancellationToken.None);
        var start = Stopwatch.GetTimestamp();
        var killed = await drill.RunAsync(folder["killed"], kills, seed, CancellationToken.None);
        var differences = killed.DifferencesFrom(straight);
        Console.WriteLine(
            $"{kills} kills, seed {seed}, {Stopwatch.GetElapsedTime(start).TotalSeconds:N0} s: {killed.Records.Count} records, {killed.Published.Count} published files, {differences.Count} differences from the run without kills"
        );
        foreach (var difference in differences)
        {
            Console.WriteLine($"  {difference}");
        }

        return differences.Count == 0 ? 0 : 1;
    }
}
