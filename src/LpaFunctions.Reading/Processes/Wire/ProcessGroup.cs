using System.Runtime.InteropServices;

namespace LpaFunctions.Reading.Processes.Wire;

/// <summary>A reader leads a group of its own: what it has started ends with it, and Ctrl-C in a terminal reaches the host alone.</summary>
internal static class ProcessGroup
{
    private const int Kill = 9;

    /// <summary>Makes this process the leader of a group of its own.</summary>
    public static void Found()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = SetGroup(0, 0);
        }
    }

    /// <summary>Ends whatever is left of the group that a process led.</summary>
    public static void End(int leader)
    {
        if (!OperatingSystem.IsWindows() && leader > 1)
        {
            _ = Signal(-leader, Kill);
        }
    }

    [DllImport("libc", EntryPoint = "setpgid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetGroup(int process, int group);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
