namespace LpaFunctions.Reading.Processes;

/// <summary>How many reader processes there are and what each may cost; section "Readers" of the settings ("Readers__Count" as an environment variable).</summary>
public sealed record ReaderOptions
{
    public const string Section = "Readers";

    /// <summary>Reader processes side by side, 1 to 32; null is one for each processor, at most 8.</summary>
    public int? Count { get; init; }

    /// <summary>Full path of the natively compiled reader (docs/adr/0080); null takes the one beside the host where there is one, else the host's own assembly.</summary>
    public string? Program { get; init; }

    /// <summary>Resident megabytes at which the host ends a reader.</summary>
    public int MaxResidentMegabytes { get; init; } = 480;

    /// <summary>Megabytes of writable memory that the operating system gives a reader (RLIMIT_DATA), where it knows such a limit.</summary>
    public int MaxDataMegabytes { get; init; } = 512;

    /// <summary>Megabytes of the managed heap: over it the reader itself says that it wants too much.</summary>
    public int MaxHeapMegabytes { get; init; } = 320;

    /// <summary>Processor time that a reader may take without finishing a page.</summary>
    public TimeSpan MaxProcessor { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Time by the clock that a reader may take without finishing a page: the last net, for what waits instead of working.</summary>
    public TimeSpan MaxPause { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Time by the clock for one file, however it gets on.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Files after which a reader is replaced.</summary>
    public int MaxFiles { get; init; } = 10_000;

    /// <summary>Resident megabytes between two files above which a reader is replaced.</summary>
    public int MaxKeptMegabytes { get; init; } = 256;

    /// <summary>How long a reader waits for its next file before it ends.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>False where a setting makes no sense.</summary>
    public bool AreRight
    {
        get
        {
            int[] amounts = [MaxResidentMegabytes, MaxDataMegabytes, MaxHeapMegabytes, MaxFiles, MaxKeptMegabytes, Count ?? 1];
            TimeSpan[] times = [MaxProcessor, MaxPause, MaxTime, Idle];
            var areAboveZero = amounts.All(amount => amount > 0) && times.All(time => time > TimeSpan.Zero);
            return areAboveZero && (Count ?? 1) <= 32;
        }
    }

    /// <summary>The number of readers that <see cref="Count"/> comes to on this machine.</summary>
    public int Readers => Math.Clamp(Count ?? Math.Min(8, Environment.ProcessorCount), 1, 32);
}
