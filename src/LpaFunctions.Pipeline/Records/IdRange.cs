namespace LpaFunctions.Pipeline.Records;

/// <summary>Ids of one partition that follow each other in ordinal order; a prefix stands for all ids that begin with it, "" for all.</summary>
/// <param name="From">The first id, itself included.</param>
/// <param name="Before">The first id behind the range, itself not included; null where it has no end.</param>
public readonly record struct IdRange(string From, string? Before)
{
    public static implicit operator IdRange(string prefix) => StartingWith(prefix);

    public static IdRange StartingWith(string prefix) => new(prefix, After(prefix));

    /// <summary>The least id that is behind all ids that begin with the prefix: ids hold only ASCII, so the last character has one that follows it.</summary>
    private static string? After(string prefix) => prefix.Length == 0 ? null : prefix[..^1] + (char)(prefix[^1] + 1);

    /// <summary>From the first id that begins with <paramref name="first"/> to the last one that begins with <paramref name="last"/>.</summary>
    public static IdRange Between(string first, string last) => new(first, After(last));
}
