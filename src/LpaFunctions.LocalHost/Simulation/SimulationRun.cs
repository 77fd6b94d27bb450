using LpaFunctions.CommandLine;
using LpaFunctions.Core.Evidence;
using LpaFunctions.LocalHost.Demo;
using LpaFunctions.LocalHost.Functions;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.State;
using LpaFunctions.Pipeline.Reference;

namespace LpaFunctions.LocalHost.Simulation;

/// <summary>
/// Drops the demo's documents into the folders of many LGOs along an arrival curve and watches how long each waits. The documents are
/// read, checked and scored in full; since they name the demo's LGOs, other LGOs' marks are withheld: the work is the same.
/// </summary>
public sealed class SimulationRun(SimulationOptions options, EmbeddedHost host)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private readonly HostState _state = host.Services.GetRequiredService<HostState>();
    private readonly string _function = host.Functions.OfType<BlobFunction>().Single().Name;

    /// <param name="progress">Called with the files that are done and the simulated day.</param>
    public async Task<IReadOnlyList<LagSample>> RunAsync(Action<int, double> progress, CancellationToken cancellationToken)
    {
        var plan = Plan();
        var arrived = new Dictionary<string, (double Day, long At)>(StringComparer.Ordinal);
        var samples = new List<LagSample>();
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        for (var next = 0; samples.Count < plan.Count; )
        {
            var day = clock.GetElapsedTime(start).TotalSeconds * options.DaysPerSecond;
            for (; next < plan.Count && plan[next].Day <= day; next++)
            {
                Drop(plan[next].Source, plan[next].Path);
                arrived[plan[next].Path] = (plan[next].Day, clock.GetTimestamp());
            }

            foreach (var (path, _) in _state.Receipts(_function, $"{options.Year}/").Where(r => r.Value.State == ReceiptState.Done))
            {
                if (arrived.Remove(path, out var file))
                {
                    samples.Add(new LagSample(file.Day, clock.GetElapsedTime(file.At)));
                }
            }

            progress(samples.Count, Math.Min(day, options.Days));
            await Task.Delay(Look, clock, cancellationToken);
        }

        return samples;
    }

    private List<PlannedFile> Plan()
    {
        var sources = DemoScenario.Load().Files.Where(f => f.StartsWith($"{options.Year}/", StringComparison.Ordinal)).ToArray();
        var lgos = host.Services.GetRequiredService<LgoLibrary>().Current.InProvince(options.Province).Take(options.Lgos).ToArray();
        if (sources.Length == 0 || lgos.Length == 0)
        {
            throw new CommandFailedException($"ไม่มีหลักฐานตัวอย่างของปี {options.Year} หรือไม่มี อปท. ในจังหวัดรหัส {options.Province}");
        }

        return
        [
            .. new ArrivalCurve(options.Days, options.PeakShare)
                .Arrivals(options.Files)
                .Select(
                    (day, i) =>
                    {
                        // Every LGO hands in the same documents in the same order; a further round has names of its own.
                        var source = sources[i / lgos.Length % sources.Length];
                        var place = EvidencePath.TryParse(source, out var path, out _) ? path : throw new InvalidDataException(source);
                        var (lgo, round) = (lgos[i % lgos.Length], i / lgos.Length / sources.Length);
                        return new PlannedFile(day, source, $"{options.Year}/{lgo.Code}/{place.Indicator}/{round}-{place.FileName}");
                    }
                ),
        ];
    }

    private void Drop(string source, string path)
    {
        var target = Path.Combine(options.Data.FullName, "evidence", path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(Path.Combine(DemoScenario.EvidenceFolder, source), target);
    }

    /// <param name="Day">Of the season, with its fraction.</param>
    /// <param name="Source">The demo's document, by its path in the demo.</param>
    private sealed record PlannedFile(double Day, string Source, string Path);
}
