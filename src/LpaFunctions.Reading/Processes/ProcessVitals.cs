using System.Diagnostics;
using System.Globalization;

namespace LpaFunctions.Reading.Processes;

/// <summary>What a process costs now.</summary>
/// <param name="Resident">Bytes of memory that it holds.</param>
/// <param name="Processor">Time of processors that it has used since it began.</param>
internal readonly record struct ProcessVitals(long Resident, TimeSpan Processor)
{
    // Linux counts in hundredths of a second, whatever the machine.
    private const double TicksPerSecond = 100;

    /// <returns>Zeros where the process is gone.</returns>
    public static ProcessVitals Read(Process process)
    {
        try
        {
            return OperatingSystem.IsLinux() ? OfLinux(process.Id) : OfSystem(process);
        }
        catch (Exception e) when (e is IOException or InvalidOperationException or UnauthorizedAccessException or FormatException)
        {
            return default;
        }
    }

    /// <summary>The most that the process has ever held, in bytes; 0 where the system does not say.</summary>
    public static long Greatest(int process)
    {
        try
        {
            var line = OperatingSystem.IsLinux()
                ? File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
                : null;
            return line is null
                ? 0
                : 1024 * long.Parse(line[6..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            return 0;
        }
    }

    private static ProcessVitals OfLinux(int process)
    {
        // "1234 (a name) S 1 ...": the name may hold anything, so fields are counted from its end.
        var stat = File.ReadAllText($"/proc/{process}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        var ticks = long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
        var pages = long.Parse(fields[21], CultureInfo.InvariantCulture);
        return new ProcessVitals(pages * Environment.SystemPageSize, TimeSpan.FromSeconds(ticks / TicksPerSecond));
    }

    private static ProcessVitals OfSystem(Process process)
    {
        process.Refresh();
        return new ProcessVitals(process.WorkingSet64, process.TotalProcessorTime);
    }
}
