using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace LpaFunctions.Testing.Emulators;

/// <summary>
/// Azurite and the Cosmos server of tests/emulators, in one node process that this run starts and stops: an assembly fixture, so once per test run.
/// Everything is in memory and on free ports of the loopback interface. Where node is missing, <see cref="Require"/> skips and says why.
/// </summary>
public sealed class AzureEmulators : IAsyncLifetime
{
    // The account keys that every emulator of Microsoft has; they open nothing else.
    private const string StorageKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private const string CosmosKey = "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==";
    private static readonly string Folder = Path.Combine(RepoFiles.Root, "tests", "emulators");

    // Only a bound for a start that never ends: on a busy machine the start takes many seconds.
    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(3);
    private Process? _node;
    private string? _missing;
    private string? _storage;
    private string? _cosmos;

    /// <summary>Connection string of Azurite's blobs and queues.</summary>
    public string Storage => Require(_storage);

    /// <summary>Whether they run; false where node is missing.</summary>
    public bool AreThere => _missing is null && _storage is not null;

    /// <summary>Connection string of the Cosmos server.</summary>
    public string Cosmos => Require(_cosmos);

    public async ValueTask InitializeAsync()
    {
        try
        {
            await InstallAsync();
            _node = Start("node", "start.mjs");
            // Read from the start: a full pipe would stop the emulators.
            var complaints = _node.StandardError.ReadToEndAsync();
            var line =
                await _node.StandardOutput.ReadLineAsync().WaitAsync(StartTime)
                ?? throw new InvalidOperationException($"tests/emulators/start.mjs ended: {await complaints}");
            var ports = JsonDocument.Parse(line).RootElement;
            var blob = $"http://127.0.0.1:{ports.GetProperty("blob").GetInt32()}/devstoreaccount1";
            var queue = $"http://127.0.0.1:{ports.GetProperty("queue").GetInt32()}/devstoreaccount1";
            _storage =
                $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={StorageKey};BlobEndpoint={blob};QueueEndpoint={queue};";
            _cosmos = $"AccountEndpoint=http://127.0.0.1:{ports.GetProperty("cosmos").GetInt32()}/;AccountKey={CosmosKey};";
        }
        catch (Win32Exception absent)
        {
            _missing = $"node and npm are needed for the Azure emulators (Debian: apt-get install nodejs npm): {absent.Message}";
        }
    }

    public ValueTask DisposeAsync()
    {
        // By its own handle, never by name: other runs have emulators too.
        if (_node is { HasExited: false })
        {
            _node.Kill(entireProcessTree: true);
        }

        _node?.Dispose();
        return ValueTask.CompletedTask;
    }

    private string Require(string? value)
    {
        Assert.SkipWhen(_missing is not null, _missing ?? "");
        return value ?? throw new InvalidOperationException("The emulators have not started.");
    }

    /// <summary>Restores the pinned packages once; two test projects that start together wait for each other.</summary>
    private static async Task InstallAsync()
    {
        using var gate = await GateAsync();
        if (File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json")))
        {
            return;
        }

        using var npm = Start("npm", "ci --no-audit --no-fund --loglevel=error");
        var said = npm.StandardError.ReadToEndAsync();
        await npm.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(5));
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm ci in tests/emulators failed ({npm.ExitCode}): {await said}");
        }
    }

    private static async Task<FileStream> GateAsync()
    {
        while (true)
        {
            try
            {
                return new FileStream(
                    Path.Combine(Folder, "install.lock"),
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    1,
                    FileOptions.DeleteOnClose
                );
            }
            catch (IOException)
            {
                await Task.Delay(200);
            }
        }
    }

    private static Process Start(string program, string arguments) =>
        Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Folder,
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
}
