using System.Diagnostics;

namespace LpaFunctions.Testing.Emulators;

/// <summary>An Azurite of its own with its data in a folder, to be killed and begun again. It writes what it was given to the disk every five seconds (3.35.0).</summary>
public sealed class AzuriteOnDisk(string folder) : IAsyncDisposable
{
    private Process? _node;
    private int _blobPort;
    private int _queuePort;

    /// <summary>Connection string; the same after it was begun again.</summary>
    public string Storage => StorageConnections.Of(_blobPort, _queuePort);

    /// <summary>Begins on free ports, and the next times on the same.</summary>
    public async Task StartAsync()
    {
        await NodePrograms.InstallAsync();
        _node = NodePrograms.Start("node", $"on-disk.mjs {folder} {_blobPort} {_queuePort}");
        var ports = await NodePrograms.SaidAsync(_node, "on-disk.mjs");
        _blobPort = ports.GetProperty("blob").GetInt32();
        _queuePort = ports.GetProperty("queue").GetInt32();
    }

    /// <summary>Whether a name has come to the disk.</summary>
    public bool HasWritten(string name) =>
        Directory
            .EnumerateFiles(folder, "__azurite_db_*.json")
            .Any(file => File.ReadAllText(file).Contains(name, StringComparison.Ordinal));

    /// <summary>SIGKILL: nothing of it runs any more.</summary>
    public async Task KillAsync()
    {
        if (_node is { HasExited: false })
        {
            _node.Kill();
            await _node.WaitForExitAsync();
        }

        _node?.Dispose();
        _node = null;
    }

    public async ValueTask DisposeAsync() => await KillAsync();
}
