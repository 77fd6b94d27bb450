namespace LpaFunctions.Embedded.Folders;

/// <summary>
/// A folder that only its owner may enter (0700), with files that only the owner may read (0600): the state file holds the secret of
/// upload links, evidence holds names. The folder's own right shuts everything below it; what lies directly in it is mended beside, so
/// that the folder may be opened by mistake and the secrets stay shut (docs/adr/0114). On Windows the rights of the user's profile hold.
/// </summary>
public static class PrivateFolder
{
    private const UnixFileMode OwnFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    /// <summary>Makes the folder and those above it that are missing; one that is there keeps its rights.</summary>
    public static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        Directory.CreateDirectory(folder, OwnFolder);
    }

    /// <summary>Options of a new file that nobody else may read.</summary>
    public static FileStreamOptions NewFile(FileMode mode, FileAccess access)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = access,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnFile;
        }

        return options;
    }

    /// <summary>
    /// Makes an empty file where there is none: SQLite would make its file readable by everybody, and its log and index take the rights
    /// of the file. One that is there is not opened: closing it would end the locks that this process holds on it.
    /// </summary>
    public static void CreateFile(string path)
    {
        if (File.Exists(path))
        {
            return;
        }

        try
        {
            using (new FileStream(path, NewFile(FileMode.CreateNew, FileAccess.Write))) { }
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was faster.
        }
    }

    /// <summary>Takes the rights of others from the folder and from what lies directly in it; links are left alone.</summary>
    public static FolderRights Mend(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return new FolderRights(0, []);
        }

        var found = new DirectoryInfo(folder)
            .EnumerateFileSystemInfos()
            .Where(e => !e.Attributes.HasFlag(FileAttributes.ReparsePoint))
            .Prepend(new DirectoryInfo(folder))
            .Where(IsOpen)
            .ToList();
        var stillOpen = found.Where(e => !Shut(e)).Select(e => e.FullName).ToList();
        return new FolderRights(found.Count - stillOpen.Count, stillOpen);
    }

    private static bool IsOpen(FileSystemInfo entry) => (entry.UnixFileMode & Others) != UnixFileMode.None;

    private static bool Shut(FileSystemInfo entry)
    {
        try
        {
#pragma warning disable CA1416 // Asked only where there are such rights: Mend returns before on Windows.
            File.SetUnixFileMode(entry.FullName, entry is DirectoryInfo ? OwnFolder : OwnFile);
#pragma warning restore CA1416
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return false; // Somebody else's, or a file system without rights.
        }

        entry.Refresh();
        return !IsOpen(entry);
    }
}

/// <summary>What was found of a folder's rights.</summary>
/// <param name="Mended">How many entries others could read until now.</param>
/// <param name="StillOpen">What could not be shut.</param>
public sealed record FolderRights(int Mended, IReadOnlyList<string> StillOpen);
