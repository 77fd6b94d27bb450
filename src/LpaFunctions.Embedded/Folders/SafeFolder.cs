using System.Text;
using LpaFunctions.Pipeline.Evidence.Names;

namespace LpaFunctions.Embedded.Folders;

/// <summary>
/// A folder as a store of files by path ("a/b/c.pdf"): no path leads out of it, by ".." or by a symbolic link, and a write is seen
/// whole or not at all. Folders whose name begins with '.' are not of the store; its own work lies in ".lpa".
/// </summary>
public sealed class SafeFolder
{
    /// <summary>Name of the store's own folder, which holds nothing of the store.</summary>
    public const string OwnFolder = ".lpa";
    private const FileAttributes Missing = (FileAttributes)(-1);
    private const int LongestName = 255;
    private const int LongestPath = 4_000;
    private static long _written;
    private readonly string _own;
    private readonly HalfWritten _halfWritten;
    private readonly bool _holdsHidden;

    /// <param name="holdsHidden">Files whose name begins with '.' are files of the store too: somebody may have put them there.</param>
    public SafeFolder(string root, TimeProvider clock, bool holdsHidden = false)
    {
        _holdsHidden = holdsHidden;
        PrivateFolder.Create(root);
        // The folder itself may be a link (a mounted share); what lies below may not.
        Root = Path.GetFullPath(new DirectoryInfo(root).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? root);
        _own = Path.Combine(Root, OwnFolder);
        PrivateFolder.Create(_own);
        _halfWritten = new HalfWritten(_own, clock);
        _halfWritten.Remove();
    }

    public string Root { get; }

    /// <summary>The path in the spelling that the store uses.</summary>
    /// <exception cref="ArgumentException">An empty part, a part that begins with '.', or a character that divides or ends names.</exception>
    public string Normalise(string path)
    {
        var parts = path.Split('/');
        foreach (var (at, part) in parts.Index())
        {
            var mayBeHidden = _holdsHidden && at == parts.Length - 1;
            if (IsNoName(part) || (part[0] == '.' && !mayBeHidden))
            {
                throw new ArgumentException($"'{path}' is no path inside the folder.", nameof(path));
            }
        }

        return ThaiFileNames.Normalise(path);
    }

    private static bool IsNoName(string part) =>
        part is "" or "." or ".." || part.AsSpan().ContainsAny('\0', Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);

    /// <summary>The file behind a path, whichever spelling its names have on disk; null where there is none, or where a link is on the way.</summary>
    public string? Find(string path)
    {
        var current = Root;
        var parts = Normalise(path).Split('/');
        if (Encoding.UTF8.GetByteCount(Root) + Encoding.UTF8.GetByteCount(path) > LongestPath || Array.Exists(parts, IsTooLong))
        {
            return null; // No file system holds it; asking would fail instead of saying so.
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (
                Child(current, parts[i]) is not var (next, attributes)
                || attributes.HasFlag(FileAttributes.ReparsePoint)
                || attributes.HasFlag(FileAttributes.Directory) == (i == parts.Length - 1)
            )
            {
                return null;
            }

            current = next;
        }

        return RegularFiles.IsOne(new FileInfo(current)) ? current : null;
    }

    private static bool IsTooLong(string part) => Encoding.UTF8.GetByteCount(part) > LongestName;

    /// <summary>All files whose path begins with a prefix, ordered by path (ordinal); links are passed over. Memory grows with one folder, not with all.</summary>
    public IEnumerable<(string Path, FileInfo File)> List(string prefix)
    {
        prefix = ThaiFileNames.Normalise(prefix);
        return Walk(new DirectoryInfo(Root), "", prefix);
    }

    /// <summary>Writes a file so that a reader sees the old one or the new one, and it outlives a power cut.</summary>
    /// <param name="replace">False: the move fails where a file is there.</param>
    /// <exception cref="IOException">A file is there and may not be replaced, or a link is on the way.</exception>
    public Task WriteAsync(string path, bool replace, Func<Stream, Task> write, CancellationToken cancellationToken) =>
        WriteAsync(path, temporary => Move(temporary, path, replace), write, cancellationToken);

    /// <summary>The same for a file that may be replaced only as long as something holds; whoever replaces at the same time is held off meanwhile, not while the content comes in.</summary>
    /// <returns>False where it no longer held.</returns>
    public async Task<bool> ReplaceAsync(string path, Func<bool> mayReplace, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        var replaced = false;

        await WriteAsync(
            path,
            async temporary =>
            {
                using var held = await LockAsync(cancellationToken);
                replaced = mayReplace();
                if (replaced)
                {
                    await Move(temporary, path, replace: true);
                }
            },
            write,
            cancellationToken
        );

        return replaced;
    }

    private Task Move(string temporary, string path, bool replace)
    {
        var normal = Normalise(path);
        var target = Find(normal) ?? Path.Combine(Root, normal.Replace('/', Path.DirectorySeparatorChar));
        File.Move(temporary, target, replace);
        if (replace)
        {
            // A pointer that moved, an upload that is about to be acknowledged. What is only added belongs to a pointer that follows.
            FolderSync.Flush(Path.GetDirectoryName(target)!);
        }

        return Task.CompletedTask;
    }

    private async Task WriteAsync(string path, Func<string, Task> place, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        var normal = Normalise(path);
        var target = Find(normal) ?? Path.Combine(Root, normal.Replace('/', Path.DirectorySeparatorChar));
        RefuseLinks(normal);
        PrivateFolder.Create(Path.GetDirectoryName(target)!);
        _halfWritten.Remove();
        var temporary = Path.Combine(_own, $"{Environment.ProcessId}-{Interlocked.Increment(ref _written)}");
        try
        {
            var options = PrivateFolder.NewFile(FileMode.Create, FileAccess.Write);
            options.BufferSize = 1 << 16;
            await using (var stream = new FileStream(temporary, options))
            {
                await write(stream);
                cancellationToken.ThrowIfCancellationRequested();
                stream.Flush(flushToDisk: true);
            }

            await place(temporary);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Holds other processes and tasks off while a pointer is compared and replaced.</summary>
    /// <exception cref="TimeoutException">Somebody else kept it for more than 10 seconds.</exception>
    public async Task<IDisposable> LockAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < 500; attempt++)
        {
            try
            {
                return new FileStream(
                    Path.Combine(_own, HalfWritten.Lock),
                    PrivateFolder.NewFile(FileMode.OpenOrCreate, FileAccess.ReadWrite)
                );
            }
            catch (IOException)
            {
                await Task.Delay(20, cancellationToken);
            }
        }

        throw new TimeoutException($"The lock of '{Root}' was not free for 10 seconds.");
    }

    private IEnumerable<(string Path, FileInfo File)> Walk(DirectoryInfo folder, string below, string prefix)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (DirectoryNotFoundException)
        {
            yield break; // Removed while the list is made.
        }

        var named = entries
            .Where(e => IsOfTheStore(e) && !e.Attributes.HasFlag(FileAttributes.ReparsePoint))
            .Select(e => (Path: below + SortedName(e), Entry: e));
        var children = named
            .OrderBy(c => c.Path, StringComparer.Ordinal)
            .ThenBy(c => c.Entry.Name, StringComparer.Ordinal)
            .DistinctBy(c => c.Path, StringComparer.Ordinal);

        foreach (var (path, entry) in children)
        {
            if (entry is FileInfo file && path.StartsWith(prefix, StringComparison.Ordinal))
            {
                if (file.Exists && RegularFiles.IsOne(file))
                {
                    yield return (path, file);
                }
            }
            else if (
                entry is DirectoryInfo inner
                && (path.StartsWith(prefix, StringComparison.Ordinal) || prefix.StartsWith(path, StringComparison.Ordinal))
            )
            {
                foreach (var found in Walk(inner, path, prefix))
                {
                    yield return found;
                }
            }
        }
    }

    // A folder sorts as "name/": with that, the order of each level is the ordinal order of the whole paths.
    private static string SortedName(FileSystemInfo entry) => ThaiFileNames.Normalise(entry.Name) + (entry is DirectoryInfo ? "/" : "");

    private bool IsOfTheStore(FileSystemInfo entry) => entry.Name[0] != '.' || (_holdsHidden && entry is FileInfo);

    private static (string Path, FileAttributes Attributes)? Child(string folder, string name)
    {
        var plain = Path.Combine(folder, name);
        // One question to the file system for each part of a path: this runs for every look at every file.
        if (new FileInfo(plain).Attributes is var attributes && attributes != Missing)
        {
            return (plain, attributes);
        }

        return
            Directory.Exists(folder)
            && new DirectoryInfo(folder)
                .EnumerateFileSystemInfos()
                .OrderBy(e => e.Name, StringComparer.Ordinal)
                .FirstOrDefault(e => ThaiFileNames.Normalise(e.Name) == name)
                is { } other
            ? (other.FullName, other.Attributes)
            : null;
    }

    private void RefuseLinks(string normal)
    {
        var current = Root;
        foreach (var part in normal.Split('/'))
        {
            current = Path.Combine(current, part);
            if (
                new FileInfo(current) is { Exists: true, LinkTarget: not null }
                || new DirectoryInfo(current) is { Exists: true, LinkTarget: not null }
            )
            {
                throw new IOException($"'{normal}' leads over a symbolic link.");
            }
        }
    }
}
