using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace LpaFunctions.Embedded.Folders;

/// <summary>Tells files from pipes and sockets, which .NET shows as empty files and which hold whoever opens them until somebody writes.</summary>
internal static class RegularFiles
{
    private const int DoNotWaitLinux = 0x800;
    private const int CloseOnExecLinux = 0x80000;
    private const int DoNotWaitMac = 0x4;
    private const int CloseOnExecMac = 0x1000000;
    private const int SeekFromHere = 1;
    private const int NoSuchDevice = 6;

    /// <summary>Only what has no length is asked: a pipe never has one.</summary>
    public static bool IsOne(FileInfo file) => file.Length > 0 || !IsPipe(file.FullName);

    private static bool IsPipe(string path)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            return false;
        }

        // Opened so that it returns at once, and only to ask whether there is a place in it to move to.
        var flags = OperatingSystem.IsLinux() ? DoNotWaitLinux | CloseOnExecLinux : DoNotWaitMac | CloseOnExecMac;
        using var handle = new SafeFileHandle(Open(path, flags), ownsHandle: true);
        return handle.IsInvalid ? Marshal.GetLastPInvokeError() == NoSuchDevice : Seek(handle, 0, SeekFromHere) < 0;
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "lseek", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern long Seek(SafeFileHandle handle, long offset, int whence);
}
