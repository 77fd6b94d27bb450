using LpaFunctions.Testing;
using LpaFunctions.Testing.Crash;
using LpaFunctions.Testing.Emulators;
using LpaFunctions.Testing.Faults;

namespace LpaFunctions.Benchmarks;

/// <summary>faults [percent] [seed] [rounds] [lgo]: a season on Azure's emulators behind a proxy that answers by chance 429, 503, half or nothing and is away now and then, held against one without it.</summary>
public static class FaultsCommand
{
    [Benchmark("faults")]
    public static async Task<int> RunAsync(string[] args)
    {
        var faults = new ProxyFaults(args.Length > 0 ? int.Parse(args[0]) : 10, args.Length > 1 ? int.Parse(args[1]) : 20)
        {
            Away = TimeSpan.FromSeconds(6),
            AwayEvery = TimeSpan.FromSeconds(45),
        };
        var season = new DrillSeason
        {
            Program = Path.Combine(AppContext.BaseDirectory, "lpa.dll"),
            Evidence = RepoFiles.Fixture(Path.Combine("demo", "evidence")),
            Lgo = args.Length > 3 ? args[3] : null,
            Rounds = args.Length > 2 ? int.Parse(args[2]) : 3,
        };
        var (straight, _) = await DrillAsync(season, faults with { Percent = 0, Away = TimeSpan.Zero });
        var (faulty, met) = await DrillAsync(season, faults);
        var differences = faulty.DifferencesFrom(straight);
        Console.WriteLine(
            $"{faults.Percent} percent, seed {faults.Seed}: {met}; {faulty.Records.Count} records, {faulty.Files.Count} files, {differences.Count} differences, {faulty.Left.Count} given up or left over"
        );
        foreach (var line in faulty.Left.Concat(differences).Take(40))
        {
            Console.WriteLine($"  {line}");
        }

        return differences.Count + faulty.Left.Count == 0 ? 0 : 1;
    }

    private static async Task<(CrashOutcome Outcome, string Met)> DrillAsync(DrillSeason season, ProxyFaults faults)
    {
        using var folder = new TemporaryFolder();
        await using var emulators = new AzureEmulators();
        await emulators.InitializeAsync();
        await using var proxies = await FaultyAzure.StartAsync(emulators, faults);
        var direct = CrashCommand.OnAzure(emulators, folder);
        var storage = direct with
        {
            LookSettings = direct.Settings,
            Settings = new Dictionary<string, string>(direct.Settings, StringComparer.Ordinal)
            {
                ["AzureWebJobsStorage"] = proxies.Storage,
                ["Cosmos"] = proxies.Cosmos,
                ["Azure__ConfigFolder"] = folder["config-of-the-host"],
                ["Azure__StorageTimeout"] = "00:00:10",
            },
        };
        var outcome = await new CrashDrill(season, storage, folder.FullPath, Console.WriteLine).RunAsync(
            DrillKills.None,
            CancellationToken.None
        );
        return (outcome, proxies.Met);
    }
}
