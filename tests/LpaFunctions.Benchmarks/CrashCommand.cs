using LpaFunctions.Azure;
using LpaFunctions.Testing;
using LpaFunctions.Testing.Crash;
using LpaFunctions.Testing.Emulators;
using Microsoft.Extensions.Configuration;

namespace LpaFunctions.Benchmarks;

/// <summary>crash [kills] [seed] [embedded|azure] [rounds] [lgo]: kills the host at random moments of a season and compares records and files with a run without kills.</summary>
public static class CrashCommand
{
    /// <summary>A season with more kills than these is several, each with a seed of its own: what is wrong is told early.</summary>
    private const int MostAtOnce = 50;
    private const int LinesShown = 40;

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
            Lgo = args.Length > 4 ? args[4] : null,
            Rounds = args.Length > 3 ? int.Parse(args[3]) : 2,
            Reports = true,
        };
        var straight = await DrillAsync(season, onAzure, DrillKills.None);
        var bad = straight.Left.Count;
        for (var (left, at) = (kills, seed); left > 0; left -= MostAtOnce, at++)
        {
            bad += Tell(straight, await DrillAsync(season, onAzure, DrillKills.Of(Math.Min(left, MostAtOnce), at)), at);
        }

        Console.WriteLine($"{kills} kills, {(onAzure ? "emulators" : "one machine")}: {bad} differences and left-overs");
        return bad == 0 ? 0 : 1;
    }

    private static int Tell(CrashOutcome straight, CrashOutcome killed, int seed)
    {
        var differences = killed.DifferencesFrom(straight);
        Console.WriteLine(
            $"{killed.Kills} kills, seed {seed}: {killed.Records.Count} records, {killed.Files.Count} files, {differences.Count} differences from the run without kills, {killed.Left.Count} left over"
        );
        foreach (var line in killed.Left.Concat(differences).Take(LinesShown))
        {
            Console.WriteLine($"  {line}");
        }

        return differences.Count + killed.Left.Count;
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

    internal static DrillStorage OnAzure(AzureEmulators emulators, TemporaryFolder folder) =>
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
