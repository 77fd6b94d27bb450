namespace LpaFunctions.Pipeline.Retention;

/// <summary>The files of one LGO and year that were deleted, without their names: whoever still has a document can be told whether it was evidence.</summary>
public sealed record ForgottenFiles
{
    /// <summary>By the hash of path and version.</summary>
    public SortedDictionary<string, ForgottenFile> Files { get; init; } = new(StringComparer.Ordinal);
}

/// <param name="Folder">The part of the path behind the LGO: the indicator, where it is one.</param>
/// <param name="Sha256">Of the content, lower-case hex; null of a file that was never looked at.</param>
public sealed record ForgottenFile(string Folder, long Bytes, string? Sha256);
