using System.Globalization;

namespace LpaFunctions.Benchmarks.Reading;

/// <summary>What the reader processes of this process cost.</summary>
internal static class ReaderCosts
{
    private const double TicksPerSecond = 100;

    /// <summary>Processor time of the readers that this process has now, in seconds.</summary>
    public static double Seconds()
    {
        var own = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        var readers = Directory
            .EnumerateDirectories("/proc")
            .Where(process => char.IsAsciiDigit(Path.GetFileName(process)[0]))
            .Select(Fields)
            .Where(fields => fields.Length > 12 && fields[1] == own)
            .Sum(fields => long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture));
        return readers / TicksPerSecond;
    }

    private static string[] Fields(string process)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(process, "stat"));
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return [];
        }
    }
}
