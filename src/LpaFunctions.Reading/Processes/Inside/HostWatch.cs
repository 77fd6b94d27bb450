using System.Runtime.InteropServices;

namespace LpaFunctions.Reading.Processes.Inside;

/// <summary>Ends this process as soon as the host closes the pipe, whatever is being read: no reader outlives its host.</summary>
internal static class HostWatch
{
    private const int StandardInput = 0;
    private const int Forever = -1;
    private const int Interrupted = 4;

    /// <summary>Where the system tells of the end of a pipe beside its reading. Elsewhere a reader sees it once its file is done.</summary>
    public static void Begin()
    {
        if (!OperatingSystem.IsWindows())
        {
            new Thread(Wait) { IsBackground = true, Name = "Host" }.Start();
        }
    }

    private static void Wait()
    {
        // No event is asked for: what wakes it is the end alone, not the messages that the reader takes.
        var input = new Descriptor { Number = StandardInput };
        int ready;
        do
        {
            ready = Poll(ref input, 1, Forever);
        } while (ready < 0 && Marshal.GetLastPInvokeError() == Interrupted);

        if (ready > 0)
        {
            Environment.Exit(0);
        }
    }

    [DllImport("libc", EntryPoint = "poll", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Poll(ref Descriptor descriptors, nuint count, int milliseconds);

    private struct Descriptor
    {
        public int Number;
        public short Asked;
        public short Told;
    }
}
