using System.Globalization;

namespace LpaFunctions.Reading.Processes;

/// <summary>What a process costs now.</summary>
/// <param name="Resident">Bytes of memory that it holds.</param>
/// <param name="Processor">Time of processors that it has used since it began.</param>
internal readonly record struct ProcessVitals(long Resident, TimeSpan Processor)
{
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
}
