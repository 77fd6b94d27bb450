using System.Globalization;

namespace LpaFunctions.Benchmarks;

/// <summary>Processor time of this process, of those that it started and of those that they did, also where they have ended and were waited for.</summary>
internal static class ProcessTree
{
    private const double TicksPerSecond = 100;

    // Places in /proc/PID/stat behind the name: parent, and processor time of its own and of its ended children (proc(5)).
    private const int Parent = 1;
    private const int FirstTime = 11;
    private const int Times = 4;

    public static double Seconds()
    {
        var all = Directory
            .EnumerateDirectories("/proc")
            .Select(Path.GetFileName)
            .Where(name => name!.All(char.IsAsciiDigit))
            .ToDictionary(name => name!, name => Fields(name!), StringComparer.Ordinal);
        var children = all.Where(p => p.Value.Length > 0).ToLookup(p => p.Value[Parent], p => p.Key, StringComparer.Ordinal);
        var waiting = new Stack<string>([Environment.ProcessId.ToString(CultureInfo.InvariantCulture)]);
        var ticks = 0L;

        while (waiting.TryPop(out var process))
        {
            ticks += all[process].Skip(FirstTime).Take(Times).Sum(t => long.Parse(t, CultureInfo.InvariantCulture));
            foreach (var child in children[process])
            {
                waiting.Push(child);
            }
        }

        return ticks / TicksPerSecond;
    }

    private static string[] Fields(string process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return [];
        }
    }
}
