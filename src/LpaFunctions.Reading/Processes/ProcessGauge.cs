using System.Buffers.Text;
using System.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace LpaFunctions.Reading.Processes;

/// <summary>Looks at what one process costs; kept open, for it is looked at before and after each file.</summary>
internal sealed class ProcessGauge(Process process) : IDisposable
{
    // Linux counts in hundredths of a second, whatever the machine.
    private const double TicksPerSecond = 100;

    // Fields of /proc/N/stat behind the name: time in the program, time in the system, pages.
    private const int UserTime = 11;
    private const int SystemTime = 12;
    private const int Pages = 21;
    private const int LongestLine = 1024;

    private readonly SafeFileHandle? _stat = Open(process.Id);

    /// <returns>Zeros where the process is gone.</returns>
    public ProcessVitals Read()
    {
        try
        {
            return _stat is null ? OfSystem() : OfLinux(_stat);
        }
        catch (Exception e) when (e is IOException or InvalidOperationException or ObjectDisposedException)
        {
            return default;
        }
    }

    public void Dispose() => _stat?.Dispose();

    private static SafeFileHandle? Open(int process)
    {
        try
        {
            return OperatingSystem.IsLinux() ? File.OpenHandle($"/proc/{process}/stat") : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static ProcessVitals OfLinux(SafeFileHandle stat)
    {
        Span<byte> line = stackalloc byte[LongestLine];
        line = line[..RandomAccess.Read(stat, line, 0)];
        // "1234 (a name) S 1 ...": the name may hold anything, so fields are counted from its end.
        var fields = line[(line.LastIndexOf((byte)')') + 2)..];
        var (number, ticks, resident) = (0, 0L, 0L);
        foreach (var field in fields.Split((byte)' '))
        {
            var isTime = number is UserTime or SystemTime;
            ticks += isTime ? Number(fields[field]) : 0;
            resident += number == Pages ? Number(fields[field]) * Environment.SystemPageSize : 0;
            number++;
        }

        return new ProcessVitals(resident, TimeSpan.FromSeconds(ticks / TicksPerSecond));
    }

    private static long Number(ReadOnlySpan<byte> digits) => Utf8Parser.TryParse(digits, out long number, out _) ? number : 0;

    private ProcessVitals OfSystem()
    {
        process.Refresh();
        return new ProcessVitals(process.WorkingSet64, process.TotalProcessorTime);
    }
}
