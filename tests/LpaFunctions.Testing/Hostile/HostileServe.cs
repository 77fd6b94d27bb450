using System.Text.Json;
using Dapper;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using LpaFunctions.Embedded;
using LpaFunctions.Embedded.Settings;
using LpaFunctions.Embedded.State;
using LpaFunctions.Pipeline;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Testing.Crash;
using LpaFunctions.Testing.People;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Testing.Hostile;

/// <summary>"lpa serve" over a data folder.</summary>
/// <param name="program">Path of lpa.dll.</param>
/// <param name="data">A folder that is empty or does not exist yet.</param>
public sealed class HostileServe(string program, string data) : IHostileHost
{
    private const int MostAttempts = 30;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly ServiceProvider _services = Services(data);
    private HostProcess? _process;
    private long _seen;
    private int _halves;

    public int Id => _process!.Id;

    public bool HasEnded => _process is null || _process.HasExited;

    public string LastWords => _process!.Errors;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _process?.Dispose();
        _process = new HostProcess(program, data, HostileLimits.Settings);
        using var http = new HttpClient { BaseAddress = _process.Address };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        while (!await AnswersAsync(http, patience.Token))
        {
            await Task.Delay(200, patience.Token);
        }
    }

    // The host may still go by the list of people that it read a moment ago.
    public async Task<HttpClient> CallerAsync(Role role, CancellationToken cancellationToken)
    {
        var appointment = new Appointment { Role = role, Province = ProvinceCode.Parse(HostileBodies.Province, null) };
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Callers.PersonAsync(_services, _process!.Address, appointment, "เจ้าหน้าที่ทดสอบ", cancellationToken);
            }
            catch (HttpRequestException) when (attempt < MostAttempts)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
            }
        }
    }

    // A file that is looked at while half of it is there is refused until the rest has come, and the first answer counts here.
    public async Task PutAsync(string path, byte[] content, CancellationToken cancellationToken)
    {
        var file = File(path);
        var half = Path.Combine(data, $"half-{_halves++}");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await System.IO.File.WriteAllBytesAsync(half, content, cancellationToken);
        System.IO.File.Move(half, file, overwrite: true);
    }

    public void Notice(string path) { }

    public Task<IReadOnlyList<EvidenceOutcome>> LookAsync(CancellationToken cancellationToken)
    {
        using var state = new SqliteStateFile(new EmbeddedOptions { DataFolder = data });
        var rows = state.Read(c =>
            c.Query<(long Revision, string Json)>(
                    "SELECT revision, json FROM documents WHERE container = 'readings' AND revision > @seen ORDER BY revision",
                    new { seen = _seen }
                )
                .ToList()
        );
        _seen = rows.Count > 0 ? rows[^1].Revision : _seen;
        return Task.FromResult<IReadOnlyList<EvidenceOutcome>>([.. rows.Select(row => Outcome(row.Json))]);
    }

    public async Task<IReadOnlyList<string>> GivenUpAsync(CancellationToken cancellationToken) =>
        await _services
            .GetRequiredService<PoisonRecords>()
            .ListAsync(cancellationToken)
            .Select(p => $"{p.Queue} {p.Body}")
            .ToListAsync(cancellationToken);

    public Task RemoveAsync(string path, CancellationToken cancellationToken)
    {
        System.IO.File.Delete(File(path));
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _process?.Dispose();
        await _services.DisposeAsync();
    }

    private static ServiceProvider Services(string data)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging();
        services.AddPipeline().AddEmbeddedAdapters(data);
        return services.BuildServiceProvider();
    }

    private static EvidenceOutcome Outcome(string json)
    {
        using var record = JsonDocument.Parse(json);
        return record.RootElement.GetProperty("data").Deserialize<EvidenceOutcome>(PipelineJson.Options)!;
    }

    private string File(string path) => Path.Combine(data, "evidence", path);

    private async Task<bool> AnswersAsync(HttpClient http, CancellationToken cancellationToken)
    {
        if (_process!.HasExited)
        {
            throw new InvalidOperationException($"The host does not start: {_process.Errors}");
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
    }
}
