using LpaFunctions.Embedded.Folders;

namespace LpaFunctions.Embedded.Backups;

/// <summary>
/// A folder of backups: each a folder by its time with the state file and the list of files, and the bytes of all of them by hash, so
/// that what two backups share lies there once.
/// </summary>
public sealed class BackupFolder(string root)
{
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";

    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>Where new files lie until they are whole.</summary>
    public string Unfinished => Path.Combine(Root, "unfinished");

    public string Content(string sha256) => Path.Combine(Root, "files", sha256[..2], sha256);

    public string StateFile(string snapshot) => Path.Combine(Root, snapshot, "state.db");

    public string Manifest(string snapshot) => Path.Combine(Root, snapshot, BackupManifest.FileName);

    /// <summary>Those that were finished, the oldest first.</summary>
    public IReadOnlyList<string> Snapshots() =>
        Directory.Exists(Root)
            ?
            [
                .. Directory
                    .EnumerateDirectories(Root)
                    .Select(d => Path.GetFileName(d)!)
                    .Where(name => File.Exists(Manifest(name)))
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>Makes the folder of a new backup.</summary>
    /// <exception cref="BackupException">One of the same second is there.</exception>
    public string Begin(DateTimeOffset now)
    {
        var name = now.UtcDateTime.ToString(TimeFormat, System.Globalization.CultureInfo.InvariantCulture);
        if (Directory.Exists(Path.Combine(Root, name)))
        {
            throw new BackupException($"มีชุดสำรอง {name} อยู่แล้ว รอสักครู่แล้วสั่งใหม่");
        }

        PrivateFolder.Create(Path.Combine(Root, name));
        PrivateFolder.Create(Unfinished);
        return name;
    }
}
