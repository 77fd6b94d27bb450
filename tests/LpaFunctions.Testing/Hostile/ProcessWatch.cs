using System.Globalization;

namespace LpaFunctions.Testing.Hostile;

/// <summary>Looks several times a second at what memory a process and those below it take (Linux: /proc).</summary>
public sealed class ProcessWatch : IDisposable
{
    private readonly Timer _timer;
    private readonly Lock _gate = new();
    private int _process;

    public ProcessWatch() => _timer = new Timer(_ => Look(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(100));

    /// <summary>Greatest resident size of a watched process so far, in MB.</summary>
    public long Greatest { get; private set; }

    /// <summary>Of a process below it.</summary>
    public long GreatestBelow { get; private set; }

    public void Follow(int process)
    {
        lock (_gate)
        {
            _process = process;
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        // On a busy machine a look takes longer than the pause: those that come meanwhile must not wait, each in a thread of its own.
        if (!_gate.TryEnter())
        {
            return;
        }

        try
        {
            Measure();
        }
        finally
        {
            _gate.Exit();
        }
    }

    private void Measure()
    {
        if (_process == 0 || !OperatingSystem.IsLinux())
        {
            return;
        }

        var parents = Parents();
        Greatest = Math.Max(Greatest, Megabytes(_process));
        foreach (var child in parents.Keys.Where(child => IsBelow(child, parents)))
        {
            GreatestBelow = Math.Max(GreatestBelow, Megabytes(child));
        }
    }

    private bool IsBelow(int process, Dictionary<int, int> parents)
    {
        for (var steps = 0; steps < 10 && parents.TryGetValue(process, out var parent); steps++)
        {
            if (parent == _process)
            {
                return true;
            }

            process = parent;
        }

        return false;
    }

    private static Dictionary<int, int> Parents()
    {
        var parents = new Dictionary<int, int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (
                int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var process)
                && Line(process, "PPid:") is { } parent
            )
            {
                parents[process] = (int)parent;
            }
        }

        return parents;
    }

    // The greatest that the process ever had, kept by the kernel: what lies between two looks is not missed while it lives.
    private static long Megabytes(int process) => (Line(process, "VmHWM:") ?? 0) / 1024;

    private static long? Line(int process, string name)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal));
            return line is null
                ? null
                : long.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
