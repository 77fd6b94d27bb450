using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Testing.Crash;
using LpaFunctions.Testing.People;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Testing.Province;

/// <summary>
/// Every LGO of Khon Kaen hands in at once, while others download what is published, the office announces again and again, and the host is killed
/// in the middle. Each LGO gets the documents of the demo's LGO of its type, so that all of one type must end with the same marks.
/// </summary>
/// <param name="lgos">How many LGOs of the 225, at most.</param>
/// <param name="filesEach">How many files each hands in, at most.</param>
public sealed class ProvinceDrill(DrillSeason season, int lgos, int filesEach, string folder, Action<string> tell) : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);
    private const int Readers = 3;
    private readonly string _data = Path.Combine(folder, "data");
    private readonly ConcurrentQueue<ProvinceSample> _samples = [];
    private HostProcess? _host;
    private volatile int _version;

    public async Task<ProvinceOutcome> RunAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_data);
        await using var look = new DrillLook(season, DrillStorage.Embedded, _data);
        _host = await StartAsync(cancellationToken);
        using var client = await Callers.ProvinceAsync(look.Services, _host.Address, $"{season.Province}", cancellationToken);
        var office = new DrillOffice(season, client);
        await AnnounceAsync(office, cancellationToken);
        while (await look.PublishedVersionAsync(cancellationToken) < 1)
        {
            await Task.Delay(200, cancellationToken);
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var bundle = $"lpa/{season.Year}/{season.Province}/";
        var readers = Enumerable.Range(1, Readers).Select(seed => new BundleReader(() => _host!.Address, bundle, seed)).ToList();
        List<Task> beside = [.. readers.Select(r => r.RunAsync(stop.Token)), AnnounceOftenAsync(office, stop.Token)];
        var owners = Owners(look);
        var start = Stopwatch.GetTimestamp();
        var files = Drop(owners);
        tell($"{files} files of {owners.Count} LGOs handed in");
        var backlog = await UntilReadAsync(look, files, start, cancellationToken);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        await stop.CancelAsync();
        await Task.WhenAll(beside);
        await _host.StopAsync(cancellationToken);
        List<string> faults = [.. await LostAsync(look, cancellationToken), .. await OthersAsync(look, owners, cancellationToken)];
        faults.AddRange(await look.GivenUpAsync(cancellationToken));
        faults.AddRange(readers.SelectMany(r => r.Mixtures));
        return new ProvinceOutcome
        {
            Files = files,
            Seconds = seconds,
            Samples = [.. _samples],
            Backlog = backlog,
            Bundles = readers.Sum(r => r.Bundles),
            Downloads = readers.Sum(r => r.Files),
            Away = readers.Sum(r => r.Away),
            Faults = faults,
        };
    }

    public void Dispose() => _host?.Dispose();

    /// <summary>LGO by the demo's LGO whose documents it hands in.</summary>
    private Dictionary<LgoCode, string> Owners(DrillLook look)
    {
        var demo = Directory
            .EnumerateDirectories(Path.Combine(season.Evidence, $"{season.Year}"))
            .Select(d => Path.GetFileName(d)!)
            .ToList();
        return look
            .Services.GetRequiredService<LgoLibrary>()
            .Current.All.Where(lgo => lgo.Code.Province == season.Province && !demo.Contains($"{lgo.Code}"))
            .OrderBy(lgo => $"{lgo.Code}", StringComparer.Ordinal)
            .Take(lgos)
            .ToDictionary(lgo => lgo.Code, lgo => demo.FirstOrDefault(d => d[0] == $"{lgo.Code}"[0]) ?? demo[0]);
    }

    private int Drop(Dictionary<LgoCode, string> owners)
    {
        var count = 0;
        foreach (var (lgo, source) in owners)
        {
            var from = Path.Combine(season.Evidence, $"{season.Year}", source);
            var files = Directory.EnumerateFiles(from, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(filesEach);
            foreach (var file in files)
            {
                var target = Path.Combine(_data, "evidence", $"{season.Year}", $"{lgo}", Path.GetRelativePath(from, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
                count++;
            }
        }

        return count;
    }

    private async Task<(int Before, int After)> UntilReadAsync(DrillLook look, int files, long start, CancellationToken cancellationToken)
    {
        (int, int)? backlog = null;
        while (!await look.IsDoneAsync(files, cancellationToken))
        {
            var done = await look.OutcomesAsync(cancellationToken);
            Sample(start, done, await look.PublishedVersionAsync(cancellationToken));
            if (backlog is null && done > files / 2)
            {
                _host!.Kill();
                var before = files - await look.OutcomesAsync(cancellationToken);
                _host.Dispose();
                _host = await StartAsync(cancellationToken);
                backlog = (before, files - await look.OutcomesAsync(cancellationToken));
                tell($"killed with {before} files to read; the next host found {backlog.Value.Item2}");
            }

            if (_host!.HasExited)
            {
                throw new InvalidOperationException($"The host ended: {_host.Errors}");
            }

            await Task.Delay(Look, cancellationToken);
        }

        Sample(start, files, await look.PublishedVersionAsync(cancellationToken));
        return backlog ?? (0, 0);
    }

    private void Sample(long start, int done, int version)
    {
        _version = version;
        var id = _host!.Id;
        var below = Directory
            .EnumerateDirectories("/proc")
            .Select(Path.GetFileName)
            .Where(name => int.TryParse(name, CultureInfo.InvariantCulture, out var process) && Status(process, "PPid:") == id)
            .Select(name => Status(int.Parse(name!, CultureInfo.InvariantCulture), "VmRSS:"));
        var sample = new ProvinceSample(
            Stopwatch.GetElapsedTime(start).TotalSeconds,
            done,
            Status(id, "VmRSS:") / 1024,
            below.DefaultIfEmpty(0).Max() / 1024,
            version
        );
        _samples.Enqueue(sample);
        tell(sample.Line());
    }

    private static long Status(int process, string name)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal));
            return line is null
                ? 0
                : long.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    /// <summary>Files whose present version has no outcome.</summary>
    private static async Task<IReadOnlyList<string>> LostAsync(DrillLook look, CancellationToken cancellationToken)
    {
        var records = look.Services.GetRequiredService<LgoRecords>();
        var lost = new List<string>();
        await foreach (var file in look.Services.GetRequiredService<IEvidenceStore>().ListAsync("", cancellationToken))
        {
            var outcome = await records.GetOutcomeAsync(file.Path, cancellationToken);
            if (outcome.Value?.Version != file.Version)
            {
                lost.Add($"no outcome: {file.Path}");
            }
        }

        return lost;
    }

    /// <summary>LGOs with other marks than most LGOs that handed in the same documents.</summary>
    private async Task<IReadOnlyList<string>> OthersAsync(
        DrillLook look,
        Dictionary<LgoCode, string> owners,
        CancellationToken cancellationToken
    )
    {
        var records = look.Services.GetRequiredService<LgoRecords>();
        var others = new List<string>();
        foreach (var alike in owners.GroupBy(o => (o.Value, $"{o.Key}"[0])))
        {
            var marks = new Dictionary<LgoCode, string>();
            foreach (var (lgo, _) in alike)
            {
                var scores = await records.ListScoresAsync(season.Year, lgo, cancellationToken);
                // After a fall domains without a file are scored too, to no data; announced they count either way.
                var told = scores.SelectMany(s => s.Indicators).Where(i => i.State != IndicatorState.NoData);
                marks[lgo] = string.Join(' ', told.Select(i => $"{i.Indicator}:{i.State}:{i.Marks}"));
            }

            var usual = marks.Values.GroupBy(m => m, StringComparer.Ordinal).MaxBy(g => g.Count())!.Key;
            others.AddRange(
                marks
                    .Where(m => m.Value != usual)
                    .Select(m => $"other marks: {m.Key} {string.Join(' ', m.Value.Split(' ').Except(usual.Split(' ')).Take(3))}")
            );
        }

        return others;
    }

    private async Task<HostProcess> StartAsync(CancellationToken cancellationToken)
    {
        var host = new HostProcess(season.Program, _data);
        using var http = new HttpClient { BaseAddress = host.Address };
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("api/health", UriKind.Relative), cancellationToken);
                return host;
            }
            catch (HttpRequestException) when (!host.HasExited)
            {
                await Task.Delay(200, cancellationToken);
            }
        }
    }

    private async Task AnnounceAsync(DrillOffice office, CancellationToken cancellationToken)
    {
        using var imported = await office.ImportAsync(_host!.Address, _version, cancellationToken);
        imported.EnsureSuccessStatusCode();
        using var announced = await office.AnnounceAsync(_host.Address, _version + 1, cancellationToken);
        announced.EnsureSuccessStatusCode();
    }

    /// <summary>A new version as soon as the last one is out, so that readers meet the change again and again.</summary>
    private async Task AnnounceOftenAsync(DrillOffice office, CancellationToken stop)
    {
        var announced = 1;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(TimeSpan.FromSeconds(20), stop);
                if (_version >= announced)
                {
                    await AnnounceAsync(office, stop);
                    announced = _version + 1;
                }
            }
            catch (HttpRequestException)
            {
                // The host is away; the office tries again.
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
