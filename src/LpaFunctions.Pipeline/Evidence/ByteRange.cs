namespace LpaFunctions.Pipeline.Evidence;

/// <summary>Part of a file that is not empty.</summary>
/// <param name="From">Of the first byte, 0-based.</param>
public readonly record struct ByteRange(long From, long Length)
{
    /// <summary>Of the last byte.</summary>
    public long To => From + Length - 1;
}
