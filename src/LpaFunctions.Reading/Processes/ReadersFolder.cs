namespace LpaFunctions.Reading.Processes;

/// <summary>
/// The folder of a pool, in which each of its readers gets one of its own. A file in it is held open by its host, so that the next host knows
/// which folders are of hosts that were killed, and clears them away.
/// </summary>
internal sealed class ReadersFolder : IDisposable
{
    private const string Prefix = "lpa-readers-";
    private const string Mark = "host";
    private readonly FileStream _mark;

    private ReadersFolder(string path, FileStream mark) => (FullPath, _mark) = (path, mark);

    public string FullPath { get; }

    /// <summary>Below the system's folder of temporary files.</summary>
    public static ReadersFolder Make()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            ClearWhereNobodyLives(folder);
        }

        var path = Directory.CreateTempSubdirectory(Prefix).FullName;
        return new ReadersFolder(path, Hold(path));
    }

    public void Dispose()
    {
        _mark.Dispose();
        Directory.Delete(FullPath, recursive: true);
    }

    /// <summary>The mark gets its name when it is held: in between another host could take it for nobody's.</summary>
    private static FileStream Hold(string folder)
    {
        var name = Path.Combine(folder, Mark);
        if (OperatingSystem.IsWindows())
        {
            return new FileStream(name, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        }

        var made = name + ".new";
        var mark = new FileStream(made, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        File.Move(made, name);
        return mark;
    }

    private static void ClearWhereNobodyLives(string folder)
    {
        try
        {
            // Held or absent: a host lives in it, or is about to, or it was made before there were marks.
            new FileStream(Path.Combine(folder, Mark), FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            // The mark last: a reader that is just ending may still write, and without its mark nobody would clear the rest.
            foreach (var reader in Directory.EnumerateDirectories(folder))
            {
                Directory.Delete(reader, recursive: true);
            }

            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody's, of this user or of another.
        }
    }
}
