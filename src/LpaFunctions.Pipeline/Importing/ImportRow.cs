using LpaFunctions.Core.Lgos;
using LpaFunctions.Pipeline.Importing.Files;

namespace LpaFunctions.Pipeline.Importing;

/// <summary>One LGO of an imported table as it stands there.</summary>
public sealed record ImportRow
{
    public required ImportSheet Sheet { get; init; }
    public required int Number { get; init; }

    /// <summary>Set where the file has codes.</summary>
    public LgoCode? Code { get; init; }
    public string? Province { get; init; }
    public string? District { get; init; }
    public string? Type { get; init; }
    public required string Name { get; init; }

    /// <summary>Domains 1 to 5; empty for a file of HPA alone.</summary>
    public IReadOnlyList<ImportMarks> Domains { get; init; } = [];
    public ImportMarks? Total { get; init; }
    public ImportMarks? Hpa { get; init; }

    public string Place => ImportProblem.At(Sheet, Number);

    /// <summary>The name as it stands there, with its type.</summary>
    public string Written => $"{Type} {Name}".Trim();
}

/// <param name="Column">0-based column of the full mark; marks and percent follow it.</param>
/// <param name="Percent">As written; null where the file has none.</param>
public sealed record ImportMarks(int Column, decimal Full, decimal Marks, decimal? Percent);
