namespace LpaFunctions.Core.Evidence;

/// <summary>
/// Files that office computers put into folders by themselves, and that nobody hands in: pictures and settings of Windows' and macOS' file
/// managers, and the lock files of an open Word or Excel document.
/// </summary>
public static class DeskFiles
{
    private const string OfficeLock = "~$";
    private static readonly string[] Names = ["Thumbs.db", "ehthumbs.db", "desktop.ini"];

    /// <param name="path">Parts divided by '/'; only the last one counts. Names that begin with '.' (.DS_Store, .~lock.a.odt#) are such files too.</param>
    public static bool IsOne(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        return name.StartsWith('.') || name.StartsWith(OfficeLock, StringComparison.Ordinal) || IsNamed(name);
    }

    private static bool IsNamed(ReadOnlySpan<char> name)
    {
        foreach (var known in Names)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
