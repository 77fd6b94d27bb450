namespace LpaFunctions.Reading.Programs;

/// <summary>
/// The temporary folder of this process, shut to other users and removed when the process ends. A process that is killed cannot do that:
/// the next one removes its folder, for copies of evidence must not outlive the work on them.
/// </summary>
public static class WorkFolder
{
    private const string Prefix = "lpa-work-";

    // Held as long as its process lives; the operating system lets go of it, however the process ends.
    private const string Alive = "alive";
    private const int Tries = 10;

    /// <summary>An empty one is just being made, or was left by a process that fell in that moment.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);
    private static readonly Lazy<OwnFolder> Own = new(Make);

    /// <summary>A folder below it, made where it is missing.</summary>
    public static string Create(string name) => Directory.CreateDirectory(Path.Combine(Own.Value.Folder, name)).FullName;

    /// <summary>A folder below it that nobody else has.</summary>
    public static string CreateNew(string name) => Create($"{name}-{Path.GetRandomFileName()}");

    /// <summary>Removes the folders of processes that are gone.</summary>
    /// <param name="temporary">The folder for temporary files.</param>
    public static void RemoveLeft(string temporary)
    {
        foreach (var folder in new DirectoryInfo(temporary).EnumerateDirectories($"{Prefix}*"))
        {
            if (!folder.Attributes.HasFlag(FileAttributes.ReparsePoint) && IsLeft(folder))
            {
                Remove(folder.FullName);
            }
        }
    }

    private static OwnFolder Make()
    {
        RemoveLeft(Path.GetTempPath());
        for (var attempt = 1; ; attempt++)
        {
            var folder = Directory.CreateTempSubdirectory(Prefix).FullName;
            try
            {
                var held = new FileStream(Path.Combine(folder, Alive), FileMode.CreateNew, FileAccess.Write, FileShare.None);
                AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(folder);
                return new OwnFolder(folder, held);
            }
            catch (IOException) when (attempt < Tries)
            {
                // Another process took it for one that was left.
            }
        }
    }

    private static bool IsLeft(DirectoryInfo folder)
    {
        try
        {
            using var held = new FileStream(Path.Combine(folder.FullName, Alive), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (FileNotFoundException)
        {
            return IsLeftWithoutMark(folder);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsLeftWithoutMark(DirectoryInfo folder)
    {
        try
        {
            // A browser that ends behind its host makes its folder anew when it is gone: without a mark, and not empty.
            return folder.EnumerateFileSystemInfos().Any()
                || TimeProvider.System.GetUtcNow().UtcDateTime - folder.LastWriteTimeUtc > Moment;
        }
        catch (IOException)
        {
            // Somebody else has just removed it.
            return false;
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            // The mark last: what a child process that is just ending still writes there keeps the rest, and the next process knows it by the mark.
            foreach (var inner in Directory.EnumerateDirectories(folder))
            {
                Directory.Delete(inner, recursive: true);
            }

            Directory.Delete(folder, recursive: true);
        }
        catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
        {
            // Another user's, or a child process is still closing its files: whoever comes next removes it.
        }
    }

    private sealed record OwnFolder(string Folder, FileStream Held);
}
