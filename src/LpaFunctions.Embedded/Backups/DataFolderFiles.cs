using LpaFunctions.Embedded.Folders;
using LpaFunctions.Embedded.Settings;

namespace LpaFunctions.Embedded.Backups;

/// <summary>The files of a data folder, but those that only the running host needs and the state file, which is copied by its own way.</summary>
internal static class DataFolderFiles
{
    private static readonly HashSet<string> Own = new(
        ["state.db", "state.db-wal", "state.db-shm", EmbeddedOptions.StateIdFile, "host.lock"],
        StringComparer.Ordinal
    );

    /// <summary>Links are passed over, but for those that lie directly in the data folder: a share that is mounted as evidence/.</summary>
    public static IEnumerable<DataFile> List(string dataFolder) =>
        Walk(new DirectoryInfo(dataFolder), "").OrderBy(f => f.Path, StringComparer.Ordinal);

    private static IEnumerable<DataFile> Walk(DirectoryInfo folder, string below)
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

        var isTop = below.Length == 0;
        foreach (var entry in entries.Where(e => isTop || !e.Attributes.HasFlag(FileAttributes.ReparsePoint)))
        {
            if (entry is DirectoryInfo inner && entry.Name != SafeFolder.OwnFolder)
            {
                foreach (var found in Walk(inner, $"{below}{entry.Name}/"))
                {
                    yield return found;
                }
            }
            else if (entry is FileInfo { Exists: true } file && !(isTop && Own.Contains(file.Name)) && RegularFiles.IsOne(file))
            {
                yield return new DataFile(below + file.Name, file);
            }
        }
    }
}
