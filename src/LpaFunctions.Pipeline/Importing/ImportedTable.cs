using LpaFunctions.Core.Scoring;

namespace LpaFunctions.Pipeline.Importing;

/// <summary>The marks that an imported file brought, as they are kept until the results are announced.</summary>
public sealed record ImportedTable
{
    public required ImportKind Kind { get; init; }
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file, lower-case hex: the same file again changes nothing.</summary>
    public required string FileSha256 { get; init; }

    /// <summary>Ordered by code.</summary>
    public required IReadOnlyList<LgoMarks> Marks { get; init; }
}
