namespace LpaFunctions.Scans.Limits;

/// <summary>What one page image may cost. Counted, and asked before anything is decoded where the image itself says how large it is.</summary>
public sealed record ScanLimits
{
    /// <summary>Width times height of the image: A3 at 600 dpi has 70 million and is refused, at 400 dpi 31.</summary>
    public long MaxPixels { get; init; } = 60_000_000;

    /// <summary>Lines of text of a page.</summary>
    public int MaxLines { get; init; } = 400;

    /// <summary>Pieces of lines: a table of 40 rows and 20 columns has 800.</summary>
    public int MaxPieces { get; init; } = 4_000;

    /// <summary>Width of all lines of a page together, in columns that the readers see: a full line of text has about 900.</summary>
    public int MaxColumns { get; init; } = 400_000;

    /// <summary>Of a child process that decodes a page.</summary>
    public TimeSpan MaxChildTime { get; init; } = TimeSpan.FromSeconds(30);
}
