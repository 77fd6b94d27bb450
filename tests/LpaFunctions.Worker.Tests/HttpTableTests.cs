using System.Net;
using LpaFunctions.App.Http;
using LpaFunctions.LocalHost.Hosting;
using LpaFunctions.LocalHost.Settings;
using LpaFunctions.Testing;
using LpaFunctions.Testing.People;
using LpaFunctions.Worker.Tests.Http;
using LpaFunctions.Worker.Tests.Protocol;

namespace LpaFunctions.Worker.Tests;

/// <summary>The same calls on the worker and on the embedded host give the same status, headers and body.</summary>
public sealed class HttpTableTests(WorkerRun run)
{
    // The host's forwarder hands a call that lost its body over as an empty one.
    private static readonly int AnnouncementWithoutABody = HttpTable
        .Steps.ToList()
        .FindIndex(step => step is { Method: "POST", Path: "/api/announcements/2568/40", Body: null });

    // A JPEG, made in a reader process.
    private static readonly int PictureOfAScan = HttpTable
        .Steps.ToList()
        .FindIndex(step => step.Path.Contains("?cut=", StringComparison.Ordinal));

    // A member of a body that nobody knows must not be passed over: what it was meant for would go by its default.
    private static readonly int[] Misspelt =
    [
        .. HttpTable
            .Steps.Index()
            .Where(step => step.Item.Body is { } body && (body.Contains("kindd") || body.Contains("statd")))
            .Select(step => step.Index),
    ];

    private const string Policy = $"Content-Security-Policy: {SecurityHeaders.Policy}";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_OfBothHosts_AreTheSame()
    {
        using var config = new TemporaryFolder();
        await using var account = await EmulatedAccount.StartAsync(run.Emulators);
        await using var worker = await StartWorkerAsync(account, config);
        using var calls = new WorkerCalls(worker);
        await using var host = await StartHostAsync(config);
        using var http = await Callers.AgainAsync(host.Services, host.Address, TestPerson.Id, Token);

        var onWorker = await HttpAnswers.PlayAsync(HttpTable.Steps, calls.SendAsync);
        var embedded = await HttpAnswers.PlayAsync(HttpTable.Steps, request => http.SendAsync(request, Token));

        Assert.All(onWorker, TellsBrowsersWhatTheyMayDo);
        Assert.Equal(HttpStatusCode.BadRequest, onWorker[AnnouncementWithoutABody].Status);
        Assert.All(Misspelt, step => Assert.Equal(HttpStatusCode.BadRequest, onWorker[step].Status));
        Assert.StartsWith("FFD8FF ", onWorker[PictureOfAScan].Body);
        Assert.Empty(embedded.Zip(onWorker, (here, there) => here.DifferenceTo(there)).OfType<string>());
    }

    private static void TellsBrowsersWhatTheyMayDo(HttpRow row)
    {
        var headers = row.Headers.Split('\n');

        Assert.Contains("X-Content-Type-Options: nosniff", headers);
        Assert.Contains("Referrer-Policy: same-origin", headers);
        // What comes of evidence may do less still.
        Assert.Contains(
            headers,
            header => header == Policy || header.StartsWith("Content-Security-Policy: sandbox;", StringComparison.Ordinal)
        );
        Assert.Contains(headers, header => header.StartsWith("Cache-Control: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Table_EveryRoute_IsCalledWithGoodInputAndBad()
    {
        var routes = run
            .Worker.Functions.Values.Where(f => FunctionTrigger.Of(f).Type == "httpTrigger")
            .Select(f => f.Name)
            .Order(StringComparer.Ordinal);

        var called = HttpTable.Steps.Select(s => HttpRoutes.Find(run.Worker.Functions.Values, s.Method, s.Path.Split('?')[0]).Function);

        Assert.Equal(routes, called.Concat(HttpTable.OfTheSession).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static Task<WorkerProcess> StartWorkerAsync(EmulatedAccount account, TemporaryFolder config)
    {
        var settings = WorkerRun.Settings(account, config["worker"]);
        foreach (var (name, value) in Names("w"))
        {
            settings[name.Replace(":", "__", StringComparison.Ordinal)] = value!;
        }

        return WorkerProcess.StartAsync(WorkerRun.Published, settings);
    }

    private Task<EmbeddedHost> StartHostAsync(TemporaryFolder config)
    {
        var settings = new Dictionary<string, string?>(Names("e"), StringComparer.OrdinalIgnoreCase)
        {
            ["AzureWebJobsStorage"] = run.Emulators.Storage,
            ["Cosmos"] = run.Emulators.Cosmos,
            ["Azure:CreateMissing"] = "true",
            ["Azure:ConfigFolder"] = config["host"],
        };
        // Nobody drives the worker's other triggers here: the embedded host must not go ahead of it.
        foreach (var function in run.Worker.Functions.Values.Where(f => FunctionTrigger.Of(f).Type != "httpTrigger"))
        {
            settings[$"AzureWebJobs.{function.Name}.Disabled"] = "true";
        }

        return EmbeddedHost.StartAsync(
            new EmbeddedHostOptions
            {
                Data = new DirectoryInfo(config["data"]),
                Port = FreePort.Near(0),
                Storage = EmbeddedHostOptions.AzureStorage,
                Settings = settings,
            },
            Token
        );
    }

    // Each host has containers, queues and a database of its own, so that both see the same story from its beginning.
    private static Dictionary<string, string?> Names(string host) =>
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["Azure:CosmosDatabase"] = $"table-{host}",
            ["Pipeline:IllustrativeRules"] = "Compute",
            ["Azure:OpenDataContainer"] = $"open-{host}",
            ["Azure:ReportsContainer"] = $"reports-{host}",
            ["EvidenceContainer"] = $"evidence-{host}",
            ["ScoreQueue"] = $"score-{host}",
            ["DeletedQueue"] = $"deleted-{host}",
            ["RetryQueue"] = $"retry-{host}",
            ["ReportQueue"] = $"report-{host}",
        };
}
