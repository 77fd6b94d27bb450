namespace LpaFunctions.Reading.Documents.Limits;

/// <summary>How much one document may cost. Each limit ends in a <see cref="PdfException"/> with its own fault.</summary>
public sealed record ReadingLimits
{
    /// <summary>Bytes of the file.</summary>
    public long MaxBytes { get; init; } = 100L * 1024 * 1024;
    public int MaxPages { get; init; } = 2_000;

    /// <summary>Letters of one page.</summary>
    public int MaxLettersPerPage { get; init; } = 200_000;

    /// <summary>Letters of the whole document.</summary>
    public int MaxLetters { get; init; } = 10_000_000;

    /// <summary>Bytes that one compressed stream may grow to.</summary>
    public long MaxStreamBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>Nesting of objects.</summary>
    public int MaxDepth { get; init; } = 200;

    /// <summary>
    /// Steps of work: operations, letters, and 64 bytes of what is unpacked are one each. The largest documents seen take a few million. It is counted, so
    /// that a file is read or refused alike on a busy machine.
    /// </summary>
    public long MaxWork { get; init; } = 400_000_000;

    /// <summary>Wall-clock time after which nobody waits for a document any more: a stop for what hangs, far beyond what work takes on a busy machine.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromMinutes(5);
}
