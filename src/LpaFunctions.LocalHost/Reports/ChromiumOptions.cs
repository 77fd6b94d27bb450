namespace LpaFunctions.LocalHost.Reports;

/// <summary>Where the browser that prints is, and how much it may cost.</summary>
public sealed record ChromiumOptions
{
    /// <summary>Program or full path; null: the first of <see cref="Names"/> on the PATH.</summary>
    public string? Program { get; init; }

    /// <summary>Longest time of one print, its start included.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Data memory of each of its processes.</summary>
    public long MaxMegabytes { get; init; } = 2_048;

    public static IReadOnlyList<string> Names { get; } = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    /// <summary>The program's full path; null where there is none.</summary>
    public string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        IReadOnlyList<string> names = Program is { } program ? [program] : Names;
        return names.SelectMany(n => Path.IsPathRooted(n) ? [n] : folders.Select(f => Path.Combine(f, n))).FirstOrDefault(File.Exists);
    }
}
