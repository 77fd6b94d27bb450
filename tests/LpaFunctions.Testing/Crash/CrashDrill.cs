using System.Diagnostics;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Publishing;
using LpaFunctions.Pipeline.Publishing.Sites;
using LpaFunctions.Testing.People;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Testing.Crash;

/// <summary>
/// A season on a host that is killed again and again: evidence, then in each round an import, an announcement, its bundle and its report. Without a
/// kill it is the run that the others are held against.
/// </summary>
/// <param name="folder">Empty; holds the data folder of the host, and its folder for temporary files.</param>
/// <param name="tell">Gets a line now and then.</param>
public sealed class CrashDrill(DrillSeason season, DrillStorage storage, string folder, Action<string> tell)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);
    private readonly string _data = Path.Combine(folder, "data");
    private readonly string _temporary = Path.Combine(folder, "tmp");
    private int _kills;

    public async Task<CrashOutcome> RunAsync(DrillKills kills, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_data);
        Directory.CreateDirectory(_temporary);
        var random = new Random(kills.Seed);
        await using var look = new DrillLook(season, storage, _data);
        foreach (
            var azure in look
                .Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>()
                .Where(s => s.GetType().Name == "AzurePreparation")
        )
        {
            await azure.StartAsync(cancellationToken);
        }

        await ReadAsync(look, kills.Reading, random, cancellationToken);
        using var client = await LetInAsync(look, cancellationToken);
        var office = new DrillOffice(season, client);
        for (var round = 1; round <= season.Rounds; round++)
        {
            var part = new DrillKills(kills.Seed) { Office = Share(kills.Office, round), Publishing = Share(kills.Publishing, round) };
            await RoundAsync(look, office, round, part, random, cancellationToken);
            tell($"{storage.Name}: round {round} of {season.Rounds}, {_kills} kills");
        }

        return await EndAsync(look, cancellationToken);
    }

    private int Share(int kills, int round) => (kills * round / season.Rounds) - (kills * (round - 1) / season.Rounds);

    private async Task ReadAsync(DrillLook look, int kills, Random random, CancellationToken cancellationToken)
    {
        var files = season.Files();
        var evidence = look.Services.GetRequiredService<IEvidenceStore>();
        foreach (var some in files.Chunk((files.Length / (kills + 1)) + 1))
        {
            foreach (var file in some)
            {
                await using var content = File.OpenRead(file);
                await evidence.PutAsync(Path.GetRelativePath(season.Evidence, file).Replace('\\', '/'), content, cancellationToken);
            }

            if (_kills < kills)
            {
                await KillAfterAsync(random, cancellationToken);
            }
        }

        while (_kills < kills)
        {
            await KillAfterAsync(random, cancellationToken);
        }

        await WithHostAsync(_ => UntilAsync(() => look.IsDoneAsync(files.Length, cancellationToken), cancellationToken), cancellationToken);
        tell($"{storage.Name}: {files.Length} files read and scored, {_kills} kills");
    }

    /// <summary>Import, announcement, bundle and report of one round; each is done again after the kill, as a person would.</summary>
    private async Task RoundAsync(
        DrillLook look,
        DrillOffice office,
        int round,
        DrillKills kills,
        Random random,
        CancellationToken cancellationToken
    )
    {
        for (var kill = 0; kill < kills.Office; kill++)
        {
            // The parts in turn, beginning with another one in each round.
            Func<Uri, Task> work = ((kill + round) % 3) switch
            {
                0 => async host => (await office.ImportAsync(host, round, cancellationToken)).Dispose(),
                1 when await look.AnnouncedAsync(cancellationToken) < round => async host =>
                {
                    using var imported = await office.ImportAsync(host, round, cancellationToken);
                    imported.EnsureSuccessStatusCode();
                    (await office.AnnounceAsync(host, round, cancellationToken)).Dispose();
                },
                _ when season.Reports && await HasReportAsync(look, round, kill, cancellationToken) => async host =>
                {
                    (await office.ReportAsync(host, cancellationToken)).Dispose();
                    await Task.Delay(TimeSpan.FromSeconds(3), cancellationToken);
                },
                _ => async host => (await office.ImportAsync(host, round, cancellationToken)).Dispose(),
            };
            await KillDuringAsync(work, random, cancellationToken);
        }

        await WithHostAsync(
            async host =>
            {
                await DrillOffice.UntilTakenAsync(() => office.ImportAsync(host.Address, round, cancellationToken), cancellationToken);
                if (await look.AnnouncedAsync(cancellationToken) < round)
                {
                    // Equal results under an equal letter are announced once, however often they are sent.
                    await DrillOffice.UntilTakenAsync(
                        () => office.AnnounceAsync(host.Address, round, cancellationToken),
                        cancellationToken
                    );
                }

                if (kills.Publishing == 0)
                {
                    await FinishAsync(look, office, round, host, cancellationToken);
                }
            },
            cancellationToken
        );
        for (var kill = 0; kill < kills.Publishing; kill++)
        {
            await KillAfterAsync(random, cancellationToken);
        }

        if (kills.Publishing > 0)
        {
            await WithHostAsync(host => FinishAsync(look, office, round, host, cancellationToken), cancellationToken);
        }
    }

    /// <summary>
    /// Whether there is a report that the season without a kill asks for too: of the round before as long as nothing was imported, of this round once it
    /// is published. Between the two it would be a report of its own.
    /// </summary>
    private static async Task<bool> HasReportAsync(DrillLook look, int round, int kill, CancellationToken cancellationToken)
    {
        var published = await look.PublishedVersionAsync(cancellationToken);
        return published > 0 && (kill == 0 || published == round);
    }

    private async Task FinishAsync(DrillLook look, DrillOffice office, int round, HostProcess host, CancellationToken cancellationToken)
    {
        await UntilAsync(async () => await look.PublishedVersionAsync(cancellationToken) == round, cancellationToken);
        if (season.Reports)
        {
            await office.WaitForReportAsync(host.Address, cancellationToken);
        }
    }

    private async Task<CrashOutcome> EndAsync(DrillLook look, CancellationToken cancellationToken)
    {
        // What was written in the last moment before a kill may belong to somebody who lives: only older files are taken for left.
        await Task.Delay(TimeSpan.FromSeconds(11), cancellationToken);
        List<string> left;
        using (var host = Start())
        {
            await HealthyAsync(host, cancellationToken);
            await UntilAsync(() => look.IsDoneAsync(season.Files().Length, cancellationToken), cancellationToken);
            // It clears what others left before it makes its own.
            await UntilAsync(() => Task.FromResult(Directory.EnumerateDirectories(_temporary).Any(IsOfTheLiving)), cancellationToken);
            left = [.. Temporary(host)];
            await host.StopAsync(cancellationToken);
        }

        // What spans provinces follows the pointer, in that run of the publisher or in the next: this one.
        await look.Services.GetRequiredService<PublishResults>().RunAsync(cancellationToken);
        await look.Services.GetRequiredService<PublishSite>().RunAsync(cancellationToken);
        left.AddRange(await look.GivenUpAsync(cancellationToken));
        return new CrashOutcome(await look.RecordsAsync(cancellationToken), await look.FilesAsync(cancellationToken))
        {
            Left = left,
            Kills = _kills,
        };
    }

    /// <summary>What hosts that are gone have left, as the present one's start left it.</summary>
    private IEnumerable<string> Temporary(HostProcess living) =>
        Directory
            .EnumerateFileSystemEntries(_temporary)
            .Where(entry => !IsOfTheLiving(entry))
            .Concat(
                Directory
                    .EnumerateFiles(_data, "*", SearchOption.AllDirectories)
                    .Where(f => Path.GetFileName(Path.GetDirectoryName(f)) == ".lpa" && Path.GetFileName(f) != "lock")
                    .Where(f => !Path.GetFileName(f).StartsWith($"{living.Id}-", StringComparison.Ordinal))
            )
            .Select(f => Path.GetRelativePath(folder, f));

    private static bool IsOfTheLiving(string entry) =>
        Directory.Exists(entry) && Directory.EnumerateFiles(entry).Any(mark => Path.GetFileName(mark) == "alive" && IsHeld(mark));

    /// <summary>A reader makes its folder, and then its mark in it.</summary>
    private static bool IsBeingMade(string entry) => Directory.Exists(entry) && !Directory.EnumerateFileSystemEntries(entry).Any();

    private static bool IsHeld(string mark)
    {
        try
        {
            new FileStream(mark, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private async Task<HttpClient> LetInAsync(DrillLook look, CancellationToken cancellationToken)
    {
        HttpClient? client = null;
        await WithHostAsync(
            async host => client = await Callers.ProvinceAsync(look.Services, host.Address, $"{season.Province}", cancellationToken),
            cancellationToken
        );
        return client!;
    }

    private HostProcess Start() =>
        new(
            season.Program,
            _data,
            new Dictionary<string, string>(storage.Settings, StringComparer.Ordinal)
            {
                ["TMPDIR"] = _temporary,
                // The runtime's own pipes for debuggers would lie there, and stay.
                ["DOTNET_EnableDiagnostics"] = "0",
            },
            storage.Name
        );

    private async Task WithHostAsync(Func<HostProcess, Task> work, CancellationToken cancellationToken)
    {
        using var host = Start();
        await HealthyAsync(host, cancellationToken);
        try
        {
            await work(host);
        }
        catch (Exception e) when (e is HttpRequestException or InvalidOperationException or OperationCanceledException)
        {
            throw new InvalidOperationException($"{e.Message}\n{host.Errors}", e);
        }

        await host.StopAsync(cancellationToken);
    }

    /// <summary>Half of the kills meet the start of the host, the others its work.</summary>
    private async Task KillAfterAsync(Random random, CancellationToken cancellationToken)
    {
        using var host = Start();
        if (random.Next(2) == 0)
        {
            await HealthyAsync(host, cancellationToken);
        }

        await Task.Delay(random.Next(300, 2200), cancellationToken);
        host.Kill();
        _kills++;
    }

    private async Task KillDuringAsync(Func<Uri, Task> work, Random random, CancellationToken cancellationToken)
    {
        using var host = Start();
        await HealthyAsync(host, cancellationToken);
        var running = work(host.Address);
        await Task.WhenAny(running, Task.Delay(random.Next(10, 1500), cancellationToken));
        host.Kill();
        _kills++;
        try
        {
            await running;
        }
        catch (HttpRequestException)
        {
            // Its host fell: whoever asked hears nothing, and asks again.
        }
    }

    private static async Task HealthyAsync(HostProcess host, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        await UntilAsync(
            async () =>
            {
                if (host.HasExited)
                {
                    throw new InvalidOperationException($"The host ended: {host.Errors}");
                }

                try
                {
                    using var answer = await http.GetAsync(new Uri("api/health", UriKind.Relative), cancellationToken);
                    return true;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            },
            cancellationToken
        );
    }

    private static async Task UntilAsync(Func<Task<bool>> done, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        while (!await done())
        {
            if (Stopwatch.GetElapsedTime(start) > Patience)
            {
                throw new InvalidOperationException("The host does not end its work.");
            }

            await Task.Delay(100, cancellationToken);
        }
    }
}
