using System.Runtime.InteropServices;
using SQLitePCL;

namespace LpaFunctions.Embedded.State;

/// <summary>What SQLite says and does about the file behind a connection (sqlite3_file_control), which its .NET package leaves out.</summary>
internal static class StateFileControl
{
    private const int PersistLog = 10;
    private const int HasMovedCode = 20;

    /// <summary>
    /// The log stays beside the file when the last connection closes. So a file that says that a host works on it, and has no log, was
    /// taken from a running host without it.
    /// </summary>
    public static void KeepLog(sqlite3 database)
    {
        var yes = 1;
        _ = Control(database, "main", PersistLog, ref yes);
    }

    /// <summary>Whether another file, or none, lies where the connection's file was opened. False on systems that let nobody remove an open file.</summary>
    public static bool HasMoved(sqlite3 database)
    {
        var moved = 0;
        return Control(database, "main", HasMovedCode, ref moved) == raw.SQLITE_OK && moved != 0;
    }

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int Control(sqlite3 database, [MarshalAs(UnmanagedType.LPUTF8Str)] string name, int code, ref int value);
}
