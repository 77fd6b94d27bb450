using System.Diagnostics;
using System.Text.RegularExpressions;
using Dapper;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.Embedded;
using LpaFunctions.Embedded.Folders;
using LpaFunctions.Embedded.Settings;
using LpaFunctions.Embedded.State;
using LpaFunctions.Pipeline;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Publishing;
using LpaFunctions.Pipeline.Records;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Testing.Crash;

/// <summary>
/// Drops evidence on a host that is killed again and again, announces, has it published under more kills, and tells what stands in
/// the end. Without a kill it is the run that the others are held against.
/// </summary>
/// <param name="program">Path of lpa.dll.</param>
/// <param name="evidence">Folder of evidence files, laid out as the container is.</param>
public sealed partial class CrashDrill(string program, string evidence, AssessmentYear year, ProvinceCode province)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <param name="kills">How often the host is killed: four of five while it reads and scores, the rest while it publishes.</param>
    /// <param name="seed">The moments follow from it, as far as the machine lets them.</param>
    public async Task<CrashOutcome> RunAsync(string dataFolder, int kills, int seed, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        var files = Directory.EnumerateFiles(evidence, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var whileReading = kills * 4 / 5;
        foreach (var round in files.Chunk((files.Length / (whileReading + 1)) + 1))
        {
            foreach (var file in round)
            {
                var target = Path.Combine(dataFolder, "evidence", Path.GetRelativePath(evidence, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }

            if (whileReading-- > 0)
            {
                await KillAfterAsync(dataFolder, random.Next(400, 2200), cancellationToken);
            }
        }

        for (; whileReading > 0; whileReading--)
        {
            await KillAfterAsync(dataFolder, random.Next(400, 2200), cancellationToken);
        }

        using (var host = new HostProcess(program, dataFolder))
        {
            await UntilAsync(() => IsScored(dataFolder, files.Length), host, cancellationToken);
        }

        await AnnounceAsync(dataFolder, cancellationToken);
        for (var i = 0; i < kills - (kills * 4 / 5); i++)
        {
            await KillAfterAsync(dataFolder, random.Next(600, 2200), cancellationToken);
        }

        var latest = Path.Combine(dataFolder, "open-data", "lpa", year.ToString(), province.ToString(), "latest.json");
        using (var host = new HostProcess(program, dataFolder))
        {
            await UntilAsync(() => File.Exists(latest), host, cancellationToken);
        }

        await PublishAsync(dataFolder, cancellationToken);
        return new CrashOutcome(await RecordsAsync(dataFolder, cancellationToken), Published(dataFolder));
    }

    private async Task KillAfterAsync(string dataFolder, int milliseconds, CancellationToken cancellationToken)
    {
        using var host = new HostProcess(program, dataFolder);
        await Task.Delay(milliseconds, cancellationToken);
        host.Kill();
    }

    private static async Task UntilAsync(Func<bool> done, HostProcess host, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        while (!done())
        {
            if (host.HasExited || Stopwatch.GetElapsedTime(start) > Patience)
            {
                throw new InvalidOperationException($"The host {(host.HasExited ? "ended" : "did not end its work")}: {host.Errors}");
            }

            await Task.Delay(200, cancellationToken);
        }
    }

    // The catalogue of all bundles follows the pointer, in that run of the publisher or in the next: this one. To wait until files no longer
    // change would be a race with a slow machine.
    private static async Task PublishAsync(string dataFolder, CancellationToken cancellationToken)
    {
        await using var services = Services(dataFolder);
        await services.GetRequiredService<PublishResults>().RunAsync(cancellationToken);
    }

    private static bool IsScored(string dataFolder, int files)
    {
        using var state = new SqliteStateFile(new EmbeddedOptions { DataFolder = dataFolder });
        return state.Read(c => c.ExecuteScalar<long>("SELECT COUNT(*) FROM messages")) == 0
            && state.Read(c => c.ExecuteScalar<long>("SELECT COUNT(*) FROM documents WHERE container = 'readings'")) == files;
    }

    private async Task AnnounceAsync(string dataFolder, CancellationToken cancellationToken)
    {
        await using var services = Services(dataFolder);
        var request = new AnnounceRequest
        {
            Year = year,
            Province = province,
            LetterNumber = "ตย ๐๐๒๓.๓/ว ๑๒๓๔๕",
            IllustrativeReason = "การทดสอบระบบ",
            Date = new DateOnly(year.Value - AssessmentYear.EraOffset, 8, 25),
        };
        await services.GetRequiredService<AnnounceResults>().RunAsync(request, cancellationToken);
    }

    private static async Task<SortedDictionary<string, string>> RecordsAsync(string dataFolder, CancellationToken cancellationToken)
    {
        await using var services = Services(dataFolder);
        var store = services.GetRequiredService<IScoreStore>();
        var records = new SortedDictionary<string, string>(StringComparer.Ordinal);
        // Not "results": the announcement notes the time at which the drill made it.
        foreach (var container in new[] { LgoRecords.Readings, LgoRecords.Scores })
        {
            foreach (var partition in await store.ListPartitionsAsync(container, "", cancellationToken).ToListAsync(cancellationToken))
            {
                await foreach (var document in store.ListAsync(container, partition, "", cancellationToken))
                {
                    // A rejection says when it was made.
                    var json = AtOfARun().Replace(document.Json, "\"at\":\"\"");
                    records.Add($"{container}/{partition}/{document.Key.Id}", json);
                }
            }
        }

        return records;
    }

    [GeneratedRegex("\"at\":\"[^\"]+\"")]
    private static partial Regex AtOfARun();

    private static SortedDictionary<string, string> Published(string dataFolder) =>
        new(
            new SafeFolder(Path.Combine(dataFolder, "open-data"), TimeProvider.System)
                .List("")
                .ToDictionary(f => f.Path, f => Hashes.Of(File.ReadAllBytes(f.File.FullName))),
            StringComparer.Ordinal
        );

    private static ServiceProvider Services(string dataFolder)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddPipeline().AddEmbeddedAdapters(dataFolder);
        return services.BuildServiceProvider();
    }
}
