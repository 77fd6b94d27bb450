using LpaFunctions.Testing;
using LpaFunctions.Testing.Crash;
using LpaFunctions.Testing.Province;

namespace LpaFunctions.Benchmarks;

/// <summary>province [lgos] [files each]: a whole province hands in at once, with readers of the bundle beside and a kill in the middle.</summary>
public static class ProvinceCommand
{
    private const int RowsShown = 24;

    [Benchmark("province")]
    public static async Task<int> RunAsync(string[] args)
    {
        var lgos = args.Length > 0 ? int.Parse(args[0]) : 225;
        var files = args.Length > 1 ? int.Parse(args[1]) : 75;
        var season = new DrillSeason
        {
            Program = Path.Combine(AppContext.BaseDirectory, "lpa.dll"),
            Evidence = RepoFiles.Fixture(Path.Combine("demo", "evidence")),
        };
        using var folder = new TemporaryFolder();
        using var drill = new ProvinceDrill(season, lgos, files, folder.FullPath, Console.WriteLine);

        var outcome = await drill.RunAsync(CancellationToken.None);

        Console.WriteLine(
            $"{outcome.Files} files in {outcome.Seconds:N0} s, killed with {outcome.Backlog.Before} to read (the next host found {outcome.Backlog.After}); {outcome.Bundles} bundles and {outcome.Downloads} files downloaded meanwhile, {outcome.Away} calls without an answer; {outcome.Faults.Count} faults"
        );
        var every = Math.Max(1, outcome.Samples.Count / RowsShown);
        foreach (var sample in outcome.Samples.Where((_, i) => i % every == 0 || i == outcome.Samples.Count - 1))
        {
            Console.WriteLine(sample.Line());
        }

        foreach (var fault in outcome.Faults.Take(40))
        {
            Console.WriteLine($"  {fault}");
        }

        return outcome.Faults.Count == 0 ? 0 : 1;
    }
}
