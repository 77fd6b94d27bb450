using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Importing.Files;

namespace LpaFunctions.Pipeline.Importing;

/// <summary>A results table that an office hands in.</summary>
public sealed record ImportRequest
{
    public required AssessmentYear Year { get; init; }
    public required ProvinceCode Province { get; init; }

    /// <summary>For messages, and to tell CSV from xlsx.</summary>
    public required string FileName { get; init; }
    public required ReadOnlyMemory<byte> Content { get; init; }
    public ImportMap Map { get; init; } = ImportMap.Empty;
    public SheetLimits Limits { get; init; } = SheetLimits.Default;

    /// <summary>True: the outcome says what would change, and nothing is written.</summary>
    public bool DryRun { get; init; }

    /// <summary>The <see cref="ImportOutcome.Version"/> that was seen in a dry run; null: whatever is there is replaced.</summary>
    public string? Seen { get; init; }
}
