using System.Diagnostics;
using System.Globalization;
using LpaFunctions.Testing;
using LpaFunctions.Testing.Emulators;
using LpaFunctions.Testing.Hostile;
using LpaFunctions.Worker.Tests.Hostile;

namespace LpaFunctions.Benchmarks.Hostile;

/// <summary>hostile [inputs] [--seed N] [--from N] [--worker FOLDER]: changed inputs of every kind, and innocent ones at the limits, through the doors of "lpa serve" or of the published worker (docs/reliability.md).</summary>
public static class HostileCommand
{
    private const int Default = 1_000;
    private const int DefaultSeed = 2568;
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "lpa.dll");

    [Benchmark("hostile")]
    public static async Task<int> RunAsync(string[] args)
    {
        var count = args.Length > 0 && !args[0].StartsWith('-') ? Number(args[0]) : Default;
        var (seed, from) = (Option(args, "--seed") ?? DefaultSeed, Option(args, "--from") ?? 0);
        using var folder = new TemporaryFolder();
        var start = Stopwatch.GetTimestamp();

        var tally = await RunAsync(folder, seed, from, count, Text(args, "--worker"));

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

        foreach (var message in tally.GivenUp)
        {
            Console.WriteLine($"given up: {message}");
        }

        return IsGood(tally) ? 0 : 1;
    }

    /// <param name="published">Folder of the published app; null for "lpa serve".</param>
    private static async Task<HostileTally> RunAsync(TemporaryFolder folder, int seed, int from, int count, string? published)
    {
        if (published is null)
        {
            return await RunAsync(new HostileServe(Program, folder["data"]), folder, seed, from, count);
        }

        var emulators = new AzureEmulators();
        await emulators.InitializeAsync();
        try
        {
            return await RunAsync(await HostileWorker.MakeAsync(Path.GetFullPath(published), emulators), folder, seed, from, count);
        }
        finally
        {
            await emulators.DisposeAsync();
        }
    }

    private static async Task<HostileTally> RunAsync(IHostileHost host, TemporaryFolder folder, int seed, int from, int count)
    {
        await using (host)
        {
            return await new HostileCampaign(host, Program, seed, Console.Error.WriteLine).RunAsync(
                folder.FullPath,
                count,
                CancellationToken.None,
                from
            );
        }
    }

    private static bool IsGood(HostileTally tally) =>
        tally.HostCrashes == 0 && tally.GivenUp.Count == 0 && !tally.Results.Any(result => result.IsBad);

    private static int? Option(string[] args, string name) => Text(args, name) is { } text ? Number(text) : null;

    private static string? Text(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
