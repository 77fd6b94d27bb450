using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace LpaFunctions.Testing.Emulators;

/// <summary>
/// Azurite and the Cosmos server of tests/emulators, in one node process that this run starts and stops: an assembly fixture, so once per test run.
/// Everything is in memory and on free ports of the loopback interface. Where node is missing, <see cref="Require"/> skips and says why.
/// </summary>
public sealed class AzureEmulators : IAsyncLifetime
{
    // The key that every emulator of Cosmos DB has; it opens nothing else.
    private const string CosmosKey = "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==";
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
            await NodePrograms.InstallAsync();
            _node = NodePrograms.Start("node", "start.mjs");
            var ports = await NodePrograms.SaidAsync(_node, "start.mjs");
            _storage = StorageConnections.Of(ports.GetProperty("blob").GetInt32(), ports.GetProperty("queue").GetInt32());
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
}
