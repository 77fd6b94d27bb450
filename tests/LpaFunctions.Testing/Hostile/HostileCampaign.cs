using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using LpaFunctions.Embedded;
using LpaFunctions.Pipeline;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Testing.People;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Testing.Hostile;

/// <summary>
/// Sends inputs that chance has changed, and innocent ones at the limits, through the doors of production: "lpa serve" in a process of
/// its own (evidence folder, upload links, imports, JSON) and "lpa rulebook import". 1. The files of a batch are dropped. 2. While they are
/// read, the bodies are sent. 3. Every file is waited for. Whatever ends, hangs or is refused is counted.
/// </summary>
/// <param name="program">Path of lpa.dll.</param>
/// <param name="tell">Gets a line after each batch.</param>
public sealed class HostileCampaign(string program, int seed, Action<string> tell)
{
    private const int Batch = 50;
    private const int MostAttempts = 30;

    /// <param name="folder">Empty; holds the data folder of the host.</param>
    /// <param name="count">Number behind that of the last input.</param>
    /// <param name="from">Number of the first one.</param>
    public async Task<HostileTally> RunAsync(string folder, int count, CancellationToken cancellationToken, int from = 0)
    {
        var data = Path.Combine(folder, "data");
        var tally = new HostileTally();
        using var hostWatch = new ProcessWatch();
        using var commandWatch = new ProcessWatch();
        using var host = new HostedCampaign(program, data, hostWatch);
        await host.StartAsync(cancellationToken);
        await using var services = Services(data);
        using var office = await CallerAsync(Role.Province, services, host.Address, cancellationToken);
        using var assessor = await CallerAsync(Role.Assessor, services, host.Address, cancellationToken);
        var doors = new Doors(
            new EvidenceDoor(data, Lgos(services), host),
            new HttpDoors(office, assessor),
            new RuleBookDoor(program, folder),
            commandWatch
        );

        foreach (var batch in new HostileInputs(new HostileSeeds(), seed).Take(count, from).Chunk(Batch))
        {
            var results = await doors.SendAsync(batch, cancellationToken);
            foreach (var bad in results.Where(result => result.IsBad))
            {
                tell(bad.Line());
            }

            tally.Add(results);
            tally.HostCrashes = host.Crashes;
            tally.LastWords = host.LastWords;
            tally.HostMegabytes = hostWatch.Greatest;
            tally.ChildMegabytes = hostWatch.GreatestBelow;
            tally.CommandMegabytes = commandWatch.Greatest;
            tell(tally.Line());
        }

        return tally;
    }

    private static ServiceProvider Services(string data)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging();
        services.AddPipeline().AddEmbeddedAdapters(data);
        return services.BuildServiceProvider();
    }

    // Of other provinces than the one whose doors are called.
    private static LgoCode[] Lgos(ServiceProvider services) =>
        [
            .. services
                .GetRequiredService<LgoLibrary>()
                .Current.All.Where(lgo => lgo.Code.Province.ToString() != HostileBodies.Province)
                .Select(lgo => lgo.Code)
                .Order(),
        ];

    // The host may still go by the list of people that it read a moment ago.
    private static async Task<HttpClient> CallerAsync(Role role, ServiceProvider services, Uri address, CancellationToken cancellationToken)
    {
        var province = ProvinceCode.Parse(HostileBodies.Province, null);
        var appointment = new Appointment { Role = role, Province = province };
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Callers.PersonAsync(services, address, appointment, "เจ้าหน้าที่ทดสอบ", cancellationToken);
            }
            catch (HttpRequestException) when (attempt < MostAttempts)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
            }
        }
    }

    private sealed class Doors(EvidenceDoor evidence, HttpDoors http, RuleBookDoor books, ProcessWatch commands)
    {
        public async Task<List<HostileResult>> SendAsync(HostileInput[] inputs, CancellationToken cancellationToken)
        {
            var results = new List<HostileResult>();
            foreach (var input in inputs.Where(input => input.IsEvidence && input.Kind != HostileKind.Upload))
            {
                evidence.Drop(input);
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
