namespace LpaFunctions.Reading.Files;

/// <summary>How much a file may unpack to.</summary>
public sealed record FileLimits
{
    /// <summary>Files in a ZIP, folders and what programs leave there not counted.</summary>
    public int MaxEntries { get; init; } = 100;

    /// <summary>Entries of a ZIP with folders and litter, counted before any is looked at.</summary>
    public int MaxListed { get; init; } = 2_000;

    /// <summary>Bytes of all files of a ZIP together.</summary>
    public long MaxUnpacked { get; init; } = 300L * 1024 * 1024;

    /// <summary>Processor time of the program that turns an office file into a PDF.</summary>
    public TimeSpan MaxOfficeTime { get; init; } = TimeSpan.FromSeconds(90);
}
