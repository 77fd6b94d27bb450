using System.Net;
using LpaFunctions.Testing;
using LpaFunctions.Worker.Tests.Network;
using LpaFunctions.Worker.Tests.Protocol;
using LpaFunctions.Worker.Tests.Telemetry;

namespace LpaFunctions.Worker.Tests;

/// <summary>
/// A worker of its own for what goes wrong, with containers, queues and a database that only it has. Started while Storage answers 403, as
/// after a first deployment. Its clock: a long pause of five minutes takes a second.
/// </summary>
public sealed class FaultRun(WorkerRun run) : IAsyncLifetime
{
    private readonly TemporaryFolder _config = new();
    private WorkerProcess? _worker;

    /// <summary>What triggers name, and what it stands for here.</summary>
    public static IReadOnlyDictionary<string, string> Names { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["EvidenceContainer"] = "evidence-f",
            ["ScoreQueue"] = "score-f",
            ["DeletedQueue"] = "deleted-f",
            ["RetryQueue"] = "retry-f",
            ["ReportQueue"] = "report-f",
        };

    internal EmulatedAccount Account { get; private set; } = null!;
    internal WorkerProcess Worker => _worker!;
    internal WorkerCalls Calls { get; private set; } = null!;
    internal Collector Collector { get; private set; } = null!;

    /// <summary>Health while Storage refused.</summary>
    public HttpStatusCode HealthWhileRefused { get; private set; }

    public async ValueTask InitializeAsync()
    {
        // Skips where there is no worker to be had.
        _ = run.Worker;
        Account = await EmulatedAccount.StartAsync(run.Emulators);
        Collector = await Collector.StartAsync();
        Account.Blobs.Mode = RelayMode.Forbidden;
        _worker = await WorkerProcess.StartAsync(WorkerRun.Published, Settings());
        Calls = new WorkerCalls(_worker);
        HealthWhileRefused = await HealthAsync();
        Account.Blobs.Mode = RelayMode.Pass;
        await WaitForHealthAsync(HttpStatusCode.OK);
    }

    internal Dictionary<string, string> Settings()
    {
        var settings = WorkerRun.Settings(Account, _config.FullPath);
        foreach (var (name, value) in Names)
        {
            settings[name] = value;
        }

        settings["Azure__CosmosDatabase"] = "faults";
        settings["Azure__StorageRetries"] = "0";
        settings["Azure__CosmosRetries"] = "0";
        settings["Pipeline__ShortPauses__0"] = "00:00:00.1";
        settings["Pipeline__LongPause"] = "00:00:01";
        settings["OTEL_EXPORTER_OTLP_ENDPOINT"] = Collector.Address.ToString();
        settings["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        settings["OTEL_BSP_SCHEDULE_DELAY"] = "100";
        return settings;
    }

    /// <summary>Asks until the app says so: it keeps an answer for some seconds.</summary>
    public async Task<string> WaitForHealthAsync(HttpStatusCode wanted)
    {
        while (true)
        {
            using var answer = await Calls.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/api/health"));
            if (answer.StatusCode == wanted)
            {
                return await answer.Content.ReadAsStringAsync();
            }

            await Task.Delay(500, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Calls?.Dispose();
        if (_worker is not null)
        {
            await _worker.DisposeAsync();
            await Account.DisposeAsync();
            await Collector.DisposeAsync();
        }

        _config.Dispose();
    }

    private async Task<HttpStatusCode> HealthAsync()
    {
        using var answer = await Calls.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/api/health"));
        return answer.StatusCode;
    }
}
