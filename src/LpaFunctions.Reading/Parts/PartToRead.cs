namespace LpaFunctions.Reading.Parts;

/// <summary>One document of a file that holds several, or that is turned into one.</summary>
/// <param name="Name">Of the file: its ending says something where its bytes do not.</param>
/// <param name="Number">1-based, in the order of the names.</param>
public sealed record PartToRead(string Name, int Number)
{
    /// <summary>The file itself; empty where <see cref="File"/> is set.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Full path of a file that holds the bytes and that only this user may read.</summary>
    public string? File { get; init; }
}
