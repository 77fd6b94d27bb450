using System.Text.Json;
using LpaFunctions.Azure.Publishing;
using LpaFunctions.Azure.Settings;
using LpaFunctions.Pipeline.People;
using LpaFunctions.Testing;
using LpaFunctions.Testing.Emulators;
using LpaFunctions.Worker.Tests.Protocol;

namespace LpaFunctions.Worker.Tests;

/// <summary>
/// The published function app, started once for all tests on emulators of its own, with a relay before Storage and one before the database.
/// infra/test.sh publishes it; without it the tests are skipped and say how.
/// </summary>
public sealed class WorkerRun : IAsyncLifetime
{
    private readonly AzureEmulators _emulators = new();
    private readonly TemporaryFolder _config = new();
    private WorkerProcess? _worker;
    private WorkerCalls? _calls;
    private EmulatedAccount? _account;

    /// <summary>Where 'dotnet publish' of infra/test.sh leaves the app.</summary>
    public static string Published { get; } =
        Environment.GetEnvironmentVariable("LPA_PUBLISHED_APP") ?? Path.Combine(RepoFiles.Root, "artifacts", "app");

    internal WorkerProcess Worker => Require(_worker);

    internal WorkerCalls Calls => Require(_calls);

    internal EmulatedAccount Account => Require(_account);

    /// <summary>A key of a program, and one that was taken back.</summary>
    public IReadOnlyList<string> Keys { get; private set; } = [];

    /// <summary>The emulators without a relay between: for what is not to be disturbed.</summary>
    public AzureEmulators Emulators => _emulators;

    public async ValueTask InitializeAsync()
    {
        if (!IsPublished)
        {
            return;
        }

        await _emulators.InitializeAsync();
        if (!_emulators.AreThere)
        {
            return;
        }

        _account = await EmulatedAccount.StartAsync(_emulators);
        var config = _account.Container("config");
        await TestPerson.AppointAsync(config);
        var records = new PeopleRecords(new BlobBundleStore(config, new AzureOptions()), TimeProvider.System);
        Keys = await RolesOfTheWorker.AppointAsync(records);
        var settings = Settings(_account, _config.FullPath);
        _worker = await WorkerProcess.StartAsync(Published, settings);
        _calls = new WorkerCalls(_worker);
    }

    /// <summary>What somebody has who copied local.settings.sample.json, on these emulators.</summary>
    internal static Dictionary<string, string> Settings(EmulatedAccount account, string configFolder)
    {
        var sample = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepoFiles.Root, "local.settings.sample.json")));
        var settings = sample
            .RootElement.GetProperty("Values")
            .EnumerateObject()
            .ToDictionary(v => v.Name, v => v.Value.GetString()!, StringComparer.Ordinal);
        // As App Service says it where it stands in front with its sign-in.
        settings["WEBSITE_AUTH_ENABLED"] = "true";
        settings["AzureWebJobsStorage"] = account.Storage;
        settings["Cosmos"] = account.Cosmos;
        settings["Azure__ConfigFolder"] = configFolder;
        // As in the demo, whose evidence and rules are made up.
        settings["Pipeline__IllustrativeRules"] = "Compute";
        // Low enough that a file under the limit of bytes can be over it.
        settings["Readers__MaxHeapMegabytes"] = "60";
        return settings;
    }

    public async ValueTask DisposeAsync()
    {
        _calls?.Dispose();
        if (_worker is not null)
        {
            await _worker.DisposeAsync();
        }

        if (_account is not null)
        {
            await _account.DisposeAsync();
        }

        await _emulators.DisposeAsync();
        _config.Dispose();
    }

    private static bool IsPublished => File.Exists(Path.Combine(Published, "LpaFunctions.App.dll"));

    private T Require<T>(T? value)
        where T : class
    {
        Assert.SkipUnless(
            IsPublished,
            "The app is not published: dotnet publish src/LpaFunctions.App -c Release -r linux-x64 --self-contained false -o artifacts/app"
        );
        _ = _emulators.Storage;
        return value ?? throw new InvalidOperationException("The worker has not started.");
    }
}
