using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace LpaFunctions.Embedded.Folders;

/// <summary>Brings the entries of a folder to the disk: a file that was synced and renamed lies under its new name only when its folder is synced too.</summary>
internal static class FolderSync
{
    private const int CloseOnExecLinux = 0x80000;
    private const int CloseOnExecMac = 0x1000000;
    private const int InputOutputError = 5;

    /// <summary>Does nothing on systems that keep names by themselves, and where the folder's file system knows no such thing (some network shares).</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public static void Flush(string folder)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            return;
        }
        // .NET opens no folder as a file. For reading (O_RDONLY is 0), and not to be inherited by a child process.
        var closeOnExec = OperatingSystem.IsLinux() ? CloseOnExecLinux : CloseOnExecMac;
        using var handle = new SafeFileHandle(Open(folder, closeOnExec), ownsHandle: true);
        if (!handle.IsInvalid && Sync(handle) != 0 && Marshal.GetLastPInvokeError() == InputOutputError)
        {
            throw new IOException($"The folder '{folder}' could not be written to the disk.");
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(SafeFileHandle handle);
}
