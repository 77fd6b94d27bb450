namespace LpaFunctions.LocalHost.Blobs;

/// <summary>Notes in which LGO's folder something changed, so that the next look need not go over the whole store.</summary>
public sealed class EvidenceWatcher : IDisposable
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _signal = new(0);
    private readonly FileSystemWatcher? _watcher;
    private readonly string _folder;

    /// <param name="folder">Made when missing.</param>
    public EvidenceWatcher(string folder)
    {
        _folder = Directory.CreateDirectory(folder).FullName;

        try
        {
            _watcher = new FileSystemWatcher(_folder)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
                InternalBufferSize = 64 * 1024,
            };
            _watcher.Changed += (_, e) => Note(e.FullPath);
            _watcher.Created += (_, e) => Note(e.FullPath);
            _watcher.Deleted += (_, e) => Note(e.FullPath);
            _watcher.Renamed += (_, e) =>
            {
                Note(e.OldFullPath);
                Note(e.FullPath);
            };
            // Too many changes at once to list them: look everywhere.
            _watcher.Error += (_, _) => Note(_folder);
            _watcher.EnableRaisingEvents = true;
        }
        catch (IOException e)
        {
            // No watches left (fs.inotify.max_user_watches): the periodic look finds the files, later.
            _watcher?.Dispose();
            _watcher = null;
            Problem = e.Message;
        }
    }

    /// <summary>Why the folder cannot be watched; null where it is.</summary>
    public string? Problem { get; }

    /// <summary>Waits for a change, at most so long.</summary>
    /// <returns>True where something changed.</returns>
    public Task<bool> WaitAsync(TimeSpan longest, CancellationToken cancellationToken) => _signal.WaitAsync(longest, cancellationToken);

    /// <summary>The prefixes below which something changed since the last call: "2568/3400102/", or "" for everything.</summary>
    public IReadOnlyCollection<string> Take()
    {
        lock (_lock)
        {
            while (_signal.Wait(0)) { }

            string[] taken = _changed.Contains("") ? [""] : [.. _changed];
            _changed.Clear();
            return taken;
        }
    }

    /// <summary>Asks for a look at a prefix as if something had changed there.</summary>
    public void Request(string prefix)
    {
        lock (_lock)
        {
            _changed.Add(prefix);
            if (_signal.CurrentCount == 0)
            {
                _signal.Release();
            }
        }
    }

    public void Dispose()
    {
        _watcher?.Dispose();
        _signal.Dispose();
    }

    // Year and LGO: deep enough to be quick, shallow enough that a folder that was moved in is found whole.
    internal static string PrefixOf(string path) => path.Split('/') is { Length: > 2 } parts ? $"{parts[0]}/{parts[1]}/" : "";

    private void Note(string fullPath) => Request(PrefixOf(Path.GetRelativePath(_folder, fullPath).Replace('\\', '/')));
}
