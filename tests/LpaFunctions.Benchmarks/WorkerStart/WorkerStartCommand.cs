using LpaFunctions.Testing;
using LpaFunctions.Testing.Emulators;
using LpaFunctions.Worker.Tests;

namespace LpaFunctions.Benchmarks.WorkerStart;

/// <summary>How large published function apps are, and how long they take from the start of the process to their first answer: in turn, in one run.</summary>
public static class WorkerStartCommand
{
    private const int Rounds = 7;

    /// <summary>"worker FOLDER..." over what 'dotnet publish' made; "FOLDER@NAME=VALUE" starts it with that variable in its environment.</summary>
    [Benchmark("worker")]
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments.Length == 0)
        {
            await Console.Error.WriteLineAsync("usage: worker FOLDER[@NAME=VALUE]...");
            return 2;
        }

        var emulators = new AzureEmulators();
        await emulators.InitializeAsync();
        try
        {
            await MeasureAsync([.. arguments.Select(PublishedApp.Parse)], emulators);
            return 0;
        }
        finally
        {
            await emulators.DisposeAsync();
        }
    }

    private static async Task MeasureAsync(IReadOnlyList<PublishedApp> apps, AzureEmulators emulators)
    {
        await using var account = await EmulatedAccount.StartAsync(emulators);
        await TestPerson.AppointAsync(account.Container("config"));
        using var config = new TemporaryFolder();
        var settings = WorkerRun.Settings(account, config.FullPath);
        // Not counted: files come into the memory of the system, what is missing is made in the emulators.
        foreach (var app in apps)
        {
            await app.StartAsync(settings);
        }

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var app in apps)
            {
                app.Add(await app.StartAsync(settings));
            }
        }

        Console.WriteLine($"Load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}, {Rounds} starts each, medians.\n");
        Console.WriteLine(
            "| folder | MB | first answer (s) | of the first row | processor (s) | of the first row | of it until all is loaded (s) |"
        );
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var app in apps)
        {
            Console.WriteLine(app.Row(apps[0]));
        }
    }
}
