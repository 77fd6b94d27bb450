using LpaFunctions.Core.People;

namespace LpaFunctions.Testing.Hostile;

/// <summary>
/// Sends inputs that chance has changed, and innocent ones at the limits, through the doors of production: a host in a process of its own
/// (evidence, upload links, imports, JSON) and "lpa rulebook import". 1. The files of a batch are dropped. 2. While they are read, the bodies
/// are sent. 3. Every file is waited for. Whatever ends, hangs or is refused is counted.
/// </summary>
/// <param name="host">Not started; it stays the caller's.</param>
/// <param name="program">Path of lpa.dll.</param>
/// <param name="tell">Gets a line after each batch.</param>
public sealed class HostileCampaign(IHostileHost host, string program, int seed, Action<string> tell)
{
    private const int Batch = 50;

    /// <param name="folder">For the workbooks of commands.</param>
    /// <param name="count">Number behind that of the last input.</param>
    /// <param name="from">Number of the first one.</param>
    public async Task<HostileTally> RunAsync(string folder, int count, CancellationToken cancellationToken, int from = 0)
    {
        var tally = new HostileTally();
        using var hostWatch = new ProcessWatch();
        using var commandWatch = new ProcessWatch();
        await host.StartAsync(cancellationToken);
        hostWatch.Follow(host.Id);
        using var office = await host.CallerAsync(Role.Province, cancellationToken);
        using var assessor = await host.CallerAsync(Role.Assessor, cancellationToken);
        var evidence = new EvidenceDoor(host, hostWatch);
        var doors = new Doors(evidence, new HttpDoors(office, assessor), new RuleBookDoor(program, folder), commandWatch);

        foreach (var batch in new HostileInputs(new HostileSeeds(), seed).Take(count, from).Chunk(Batch))
        {
            var results = await doors.SendAsync(batch, cancellationToken);
            foreach (var bad in results.Where(result => result.IsBad))
            {
                tell(bad.Line());
            }

            tally.Add(results);
            tally.HostCrashes = evidence.Crashes;
            tally.LastWords = evidence.LastWords;
            tally.GivenUp = await host.GivenUpAsync(cancellationToken);
            tally.HostMegabytes = hostWatch.Greatest;
            tally.ChildMegabytes = hostWatch.GreatestBelow;
            tally.CommandMegabytes = commandWatch.Greatest;
            tell(tally.Line());
        }

        return tally;
    }

    private sealed class Doors(EvidenceDoor evidence, HttpDoors http, RuleBookDoor books, ProcessWatch commands)
    {
        public async Task<List<HostileResult>> SendAsync(HostileInput[] inputs, CancellationToken cancellationToken)
        {
            var results = new List<HostileResult>();
            foreach (var input in inputs.Where(input => input.IsEvidence && input.Kind != HostileKind.Upload))
            {
                await evidence.DropAsync(input, cancellationToken);
            }

            foreach (var input in inputs)
            {
                if (await SendAsync(input, cancellationToken) is { } result)
                {
                    results.Add(result);
                }
            }

            results.AddRange(await evidence.ResultsAsync(cancellationToken));
            return results;
        }

        private async Task<HostileResult?> SendAsync(HostileInput input, CancellationToken cancellationToken) =>
            input.Kind switch
            {
                HostileKind.Upload => await UploadAsync(input, cancellationToken),
                HostileKind.ProvinceWorkbook or HostileKind.ProvinceCsv => await http.ImportAsync(input, cancellationToken),
                HostileKind.Json => await http.JsonAsync(input, cancellationToken),
                HostileKind.RuleBookWorkbook => await books.RunAsync(input, commands, cancellationToken),
                _ => null,
            };

        // What the door takes is evidence from then on.
        private async Task<HostileResult?> UploadAsync(HostileInput input, CancellationToken cancellationToken)
        {
            var (result, path) = await http.UploadAsync(input, cancellationToken);
            if (path is null)
            {
                return result;
            }

            evidence.Expect(path, input);
            return null;
        }
    }
}
