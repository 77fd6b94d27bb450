using System.Globalization;
using Azure.Storage.Blobs;

namespace LpaFunctions.Azure.Reference;

/// <summary>Keeps a folder of this machine like the container config, from where rule books and registries are read. A blob is fetched only when its ETag changed.</summary>
public sealed class ConfigCopy(BlobContainerClient container, string folder)
{
    // A command beside a host has the same folder: what the other one fetches just now is left alone, what a killed one left is not.
    private const string Part = ".part";
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, string> _fetched = new(StringComparer.Ordinal);

    public string Folder { get; } = folder;

    /// <summary>Whether the container was fetched since the start.</summary>
    public bool IsFetched { get; private set; }

    /// <summary>Brings the folder up to date. Not to be called twice at once.</summary>
    /// <returns>Files fetched or removed.</returns>
    public async Task<int> RefreshAsync(CancellationToken cancellationToken)
    {
        var present = new HashSet<string>(StringComparer.Ordinal);
        var changes = 0;
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            if (Target(blob.Name) is not { } target)
            {
                continue;
            }

            present.Add(target);
            var version = Convert.ToString(blob.Properties.ETag, CultureInfo.InvariantCulture) ?? "";
            if (_fetched.GetValueOrDefault(target) != version)
            {
                await FetchAsync(blob.Name, target, cancellationToken);
                _fetched[target] = version;
                changes++;
            }
        }
        // Also what an earlier run left behind: an old rule book must not win over the shipped one.
        foreach (var file in Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*", SearchOption.AllDirectories) : [])
        {
            if (!present.Contains(file) && !IsBeingFetched(file))
            {
                File.Delete(file);
                _fetched.Remove(file);
                changes++;
            }
        }

        IsFetched = true;
        return changes;
    }

    // Whole or not at all: a reader must not meet half a rule book.
    private async Task FetchAsync(string name, string target, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var temporary = $"{target}.{Path.GetRandomFileName()}{Part}";
        await container.GetBlobClient(name).DownloadToAsync(temporary, cancellationToken);
        File.Move(temporary, target, overwrite: true);
    }

    private static bool IsBeingFetched(string file) =>
        file.EndsWith(Part, StringComparison.Ordinal)
        && TimeProvider.System.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(file) < Moment;

    /// <summary>Null for a name that leads out of the folder.</summary>
    private string? Target(string name)
    {
        var root = Path.GetFullPath(Folder) + Path.DirectorySeparatorChar;
        var target = Path.GetFullPath(Path.Combine(root, name.Replace('/', Path.DirectorySeparatorChar)));
        return target.StartsWith(root, StringComparison.Ordinal) ? target : null;
    }
}
