using System.Diagnostics;
using System.Globalization;
using LpaFunctions.Testing;
using LpaFunctions.Testing.Hostile;

namespace LpaFunctions.Benchmarks.Hostile;

/// <summary>hostile [inputs] [--seed N] [--from N]: changed inputs of every kind, and innocent ones at the limits, through the doors of production (docs/reliability.md).</summary>
public static class HostileCommand
{
    private const int Default = 1_000;
    private const int DefaultSeed = 2568;

    [Benchmark("hostile")]
    public static async Task<int> RunAsync(string[] args)
    {
        var count = args.Length > 0 && !args[0].StartsWith('-') ? Number(args[0]) : Default;
        var (seed, from) = (Option(args, "--seed") ?? DefaultSeed, Option(args, "--from") ?? 0);
        using var folder = new TemporaryFolder();
        var start = Stopwatch.GetTimestamp();
        var campaign = new HostileCampaign(Path.Combine(AppContext.BaseDirectory, "lpa.dll"), seed, Console.Error.WriteLine);

        var tally = await campaign.RunAsync(folder.FullPath, count, CancellationToken.None, from);

        Console.WriteLine(
            $"seed {seed}, inputs {from} to {count - 1}, {Stopwatch.GetElapsedTime(start).TotalMinutes:0.0} minutes, {tally.Line()}, command {tally.CommandMegabytes} MB"
        );
        Console.WriteLine();
        Console.WriteLine(tally.Tables());
        foreach (var bad in tally.Results.Where(result => result.IsBad))
        {
            Console.WriteLine(bad.Line());
        }

        foreach (var words in tally.LastWords)
        {
            Console.WriteLine($"the host ended: {words}");
        }

        return IsGood(tally) ? 0 : 1;
    }

    private static bool IsGood(HostileTally tally) => tally.HostCrashes == 0 && !tally.Results.Any(result => result.IsBad);

    private static int? Option(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? Number(args[at + 1]) : null;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
