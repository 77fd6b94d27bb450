namespace LpaFunctions.Core.Evidence;

/// <summary>
/// Files that office computers put into folders by themselves, and that nobody hands in: pictures and settings of Windows' and macOS' file
/// managers, the lock files of an open Word, Excel or LibreOffice document, and the versions that this program keeps beside the evidence
/// ("~$" and a hash). A name that only looks like one of them is a file that somebody put there, and is told so.
/// </summary>
public static class DeskFiles
{
    /// <summary>What the name of a version begins with that was replaced or taken back; its hash follows. Offices' programs hide such names too.</summary>
    public const string KeptMark = "~$";

    private const string OfficeLock = "~$";

    // macOS keeps beside each file on a share what the share cannot hold ("._plan.pdf").
    private const string MacTwin = "._";
    private const string LibreLock = ".~lock.";

    // SHA-256, lower-case hex.
    private const int HashLetters = 64;
    private static readonly string[] Names = ["Thumbs.db", "ehthumbs.db", "desktop.ini", ".DS_Store", ".directory"];

    // What Word, Excel and PowerPoint lock; none of them locks a PDF.
    private static readonly string[] LockedKinds = [".doc", ".docx", ".docm", ".xls", ".xlsx", ".xlsm", ".xlsb", ".ppt", ".pptx", ".rtf"];

    /// <param name="path">Parts divided by '/'; only the last one counts.</param>
    public static bool IsOne(string path)
    {
        var name = EvidencePath.NameOf(path);
        var isKnown = Array.Exists(Names, known => name.Equals(known, StringComparison.OrdinalIgnoreCase));
        var isBeside = name.StartsWith(MacTwin, StringComparison.Ordinal) || IsKept(name);
        return isKnown || isBeside || IsLock(name);
    }

    /// <summary>A name that offices' programs hide or take for their own, whoever gave it: nobody hands a file in under it.</summary>
    public static bool IsHidden(string path)
    {
        var name = EvidencePath.NameOf(path);
        return name.StartsWith('.') || name.StartsWith(OfficeLock, StringComparison.Ordinal);
    }

    private static bool IsKept(string name)
    {
        if (!name.StartsWith(KeptMark, StringComparison.Ordinal))
        {
            return false;
        }

        var hash = Path.GetFileNameWithoutExtension(name)[KeptMark.Length..];

        return hash.Length == HashLetters && hash.All(char.IsAsciiHexDigitLower);
    }

    private static bool IsLock(string name) => IsLibreLock(name) || IsOfficeLock(name);

    private static bool IsLibreLock(string name) => name.StartsWith(LibreLock, StringComparison.Ordinal) && name.EndsWith('#');

    private static bool IsOfficeLock(string name) => name.StartsWith(OfficeLock, StringComparison.Ordinal) && HasLockedKind(name);

    private static bool HasLockedKind(string name) =>
        Array.Exists(LockedKinds, kind => name.EndsWith(kind, StringComparison.OrdinalIgnoreCase));
}
