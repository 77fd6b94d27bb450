using System.Diagnostics;
using LpaFunctions.Azure;
using LpaFunctions.Testing;
using LpaFunctions.Testing.Crash;
using LpaFunctions.Testing.Emulators;
using Microsoft.Extensions.Configuration;

namespace LpaFunctions.Benchmarks;

/// <summary>crash [kills] [seed] [embedded|azure] [rounds]: kills the host at random moments of a season and compares records and files with a run without kills.</summary>
public static class CrashCommand
{
    [Benchmark("crash")]
    public static async Task<int> RunAsync(string[] args)
    {
        var kills = args.Length > 0 ? int.Parse(args[0]) : 200;
        var seed = args.Length > 1 ? int.Parse(args[1]) : 2568;
        var onAzure = args.Length > 2 && args[2] == "azure";
        var season = new DrillSeason
        {
            Program = Path.Combine(AppContext.BaseDirectory, "lpa.dll"),
            Evidence = RepoFiles.Fixture(Path.Combine("demo", "evidence")),
            Rounds = args.Length > 3 ? int.Parse(args[3]) : 8,
            Reports = true,
        };
        var straight = await DrillAsync(season, onAzure, DrillKills.None);
        var start = Stopwatch.GetTimestamp();
        var killed = await DrillAsync(season, onAzure, DrillKills.Of(kills, seed));
        var differences = killed.DifferencesFrom(straight);
        Console.WriteLine(
            $"{killed.Kills} kills, seed {seed}, {(onAzure ? "emulators" : "one machine")}, {Stopwatch.GetElapsedTime(start).TotalSeconds:N0} s: {killed.Records.Count} records, {killed.Files.Count} files, {differences.Count} differences from the run without kills, {killed.Left.Count} left over"
        );
        foreach (var line in killed.Left.Concat(straight.Left.Select(l => $"without kills: {l}")).Concat(differences).Take(60))
        {
            Console.WriteLine($"  {line}");
        }

        return differences.Count + killed.Left.Count == 0 ? 0 : 1;
    }

    private static async Task<CrashOutcome> DrillAsync(DrillSeason season, bool onAzure, DrillKills kills)
    {
        using var folder = new TemporaryFolder();
        if (!onAzure)
        {
            return await new CrashDrill(season, DrillStorage.Embedded, folder.FullPath, Console.WriteLine).RunAsync(kills, default);
        }

        // Emulators of its own for each run: they keep everything in memory.
        await using var emulators = new AzureEmulators();
        await emulators.InitializeAsync();
        return await new CrashDrill(season, OnAzure(emulators, folder), folder.FullPath, Console.WriteLine).RunAsync(kills, default);
    }

    private static DrillStorage OnAzure(AzureEmulators emulators, TemporaryFolder folder) =>
        new()
        {
            Name = "azure",
            Settings = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["AzureWebJobsStorage"] = emulators.Storage,
                ["Cosmos"] = emulators.Cosmos,
                ["Azure__CreateMissing"] = "true",
                ["Azure__ConfigFolder"] = folder["config"],
                ["Azure__ConfigRefresh"] = "00:00:02",
            },
            Add = (services, _) =>
                services.AddAzureAdapters(services.Select(s => s.ImplementationInstance).OfType<IConfiguration>().Single()),
        };
}
