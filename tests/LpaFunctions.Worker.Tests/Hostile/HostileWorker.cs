using System.Collections.Concurrent;
using LpaFunctions.Azure;
using LpaFunctions.Azure.Publishing;
using LpaFunctions.Azure.Settings;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.People;
using LpaFunctions.Pipeline;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Testing;
using LpaFunctions.Testing.Emulators;
using LpaFunctions.Testing.Hostile;
using LpaFunctions.Testing.People;
using LpaFunctions.Worker.Tests.Protocol;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Worker.Tests.Hostile;

/// <summary>The published worker on emulators of its own, called as the Functions host calls it.</summary>
internal sealed class HostileWorker : IHostileHost
{
    private const int MostTries = 5;
    private const string EvidenceContainer = "evidence-h";
    private const string ConfigContainer = "config-h";
    private const string Database = "hostile";

    // Other tests on the same emulators meet nothing of a campaign's.
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["EvidenceContainer"] = EvidenceContainer,
        ["ScoreQueue"] = "score-h",
        ["DeletedQueue"] = "deleted-h",
        ["RetryQueue"] = "retry-h",
        ["ReportQueue"] = "report-h",
        ["Azure__ConfigContainer"] = ConfigContainer,
        ["Azure__CosmosDatabase"] = Database,
    };

    // As many as host.json lets the blob listener have.
    private readonly SemaphoreSlim _atOnce = new(4);
    private readonly ConcurrentDictionary<string, bool> _noticed = new(StringComparer.Ordinal);
    private readonly string _published;
    private readonly EmulatedAccount _account;
    private readonly Dictionary<string, string> _settings;
    private readonly TemporaryFolder _config;
    private readonly ServiceProvider _services;
    private readonly QueueDrain _queues;
    private WorkerProcess? _worker;
    private WorkerCalls? _calls;

    private HostileWorker(string published, EmulatedAccount account, AzureEmulators emulators, TemporaryFolder config)
    {
        (_published, _account, _config) = (published, account, config);
        _settings = WorkerRun.Settings(account, config.FullPath);
        // Innocent files are to be read here.
        _settings.Remove("Readers__MaxHeapMegabytes");
        foreach (var (name, value) in HostileLimits.Settings.Concat(Names))
        {
            _settings[name] = value;
        }

        _services = Services(emulators, config);
        _queues = new QueueDrain(account, _settings);
    }

    public int Id => Worker.Id;

    public bool HasEnded => _worker is null || _worker.HasExited;

    public string LastWords => Worker.Printed;

    private WorkerProcess Worker => _worker ?? throw new InvalidOperationException("The worker has not started.");

    /// <param name="published">Folder of the published app.</param>
    public static async Task<HostileWorker> MakeAsync(string published, AzureEmulators emulators)
    {
        var account = await EmulatedAccount.StartAsync(emulators);
        var config = account.Container(ConfigContainer);
        await config.CreateIfNotExistsAsync();
        var records = new PeopleRecords(new BlobBundleStore(config, new AzureOptions()), TimeProvider.System);
        foreach (var role in new[] { Role.Province, Role.Assessor })
        {
            await records.ChangePeopleAsync(file => file.Add($"{role}", Appointment(role), [Account(role)]).File, CancellationToken.None);
        }

        return new HostileWorker(published, account, emulators, new TemporaryFolder());
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _calls?.Dispose();
        if (_worker is not null)
        {
            await _worker.DisposeAsync();
        }

        _worker = await WorkerProcess.StartAsync(_published, _settings);
        _calls = new WorkerCalls(_worker);
    }

    public Task<HttpClient> CallerAsync(Role role, CancellationToken cancellationToken)
    {
        var principal = RolesOfTheWorker.Principal(new RolePerson($"{role}", Appointment(role), true));
        return Task.FromResult(new HttpClient(new HostileHandler(() => _calls!, principal)) { BaseAddress = HostileHandler.App });
    }

    public Task PutAsync(string path, byte[] content, CancellationToken cancellationToken) =>
        Evidence(path).UploadAsync(BinaryData.FromBytes(content), overwrite: true, cancellationToken);

    public void Notice(string path) => _ = ReadAsync(path);

    public async Task<IReadOnlyList<EvidenceOutcome>> LookAsync(CancellationToken cancellationToken)
    {
        await _queues.RunAsync(Worker, _calls!, cancellationToken);
        var records = _services.GetRequiredService<LgoRecords>();
        var outcomes = new List<EvidenceOutcome>();
        foreach (var path in _noticed.Keys)
        {
            if ((await records.GetOutcomeAsync(path, cancellationToken)).Value is { } outcome)
            {
                _noticed.TryRemove(path, out _);
                outcomes.Add(outcome);
            }
        }

        return outcomes;
    }

    public async Task<IReadOnlyList<string>> GivenUpAsync(CancellationToken cancellationToken) =>
        await _services
            .GetRequiredService<PoisonRecords>()
            .ListAsync(cancellationToken)
            .Select(poison => $"{poison.Queue} {poison.Body}")
            .ToListAsync(cancellationToken);

    public Task RemoveAsync(string path, CancellationToken cancellationToken) =>
        Evidence(path).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _calls?.Dispose();
        if (_worker is not null)
        {
            await _worker.DisposeAsync();
        }

        await _services.DisposeAsync();
        await _account.DisposeAsync();
        _config.Dispose();
        _atOnce.Dispose();
    }

    private static Appointment Appointment(Role role) => new() { Role = role, Province = ProvinceCode.Parse(HostileBodies.Province, null) };

    private static string Account(Role role) => RolesOfTheWorker.Account($"{role}");

    private static ServiceProvider Services(AzureEmulators emulators, TemporaryFolder config)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["AzureWebJobsStorage"] = emulators.Storage,
            ["Cosmos"] = emulators.Cosmos,
            ["Azure:CosmosDatabase"] = Database,
            ["Azure:ConfigFolder"] = Path.Combine(config.FullPath, "here"),
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging();
        services.AddPipeline().AddAzureAdapters(configuration);
        return services.BuildServiceProvider();
    }

    private global::Azure.Storage.Blobs.BlobClient Evidence(string path) => _account.Container(EvidenceContainer).GetBlobClient(path);

    /// <summary>As the host does with an event: five tries, then the message of poison.</summary>
    private async Task ReadAsync(string path)
    {
        await _atOnce.WaitAsync();
        try
        {
            _noticed[path] = true;
            for (var attempt = 1; attempt <= MostTries; attempt++)
            {
                if (await IsReadAsync(path))
                {
                    return;
                }
            }

            await _calls!.RunQueueAsync("BlobPoison", $$"""{"Type":"BlobTrigger","FunctionId":"ExtractEvidence","BlobName":"{{path}}"}""");
        }
        finally
        {
            _atOnce.Release();
        }
    }

    private async Task<bool> IsReadAsync(string path)
    {
        try
        {
            var result = await _calls!.RunBlobAsync("ExtractEvidence", EvidenceContainer, path);
            return result.Status == StatusResult.Types.Status.Success;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
