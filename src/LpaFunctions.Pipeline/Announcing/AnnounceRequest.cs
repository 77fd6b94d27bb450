using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Pipeline.Announcing;

/// <summary>What an officer says when announcing a province's results.</summary>
public sealed record AnnounceRequest
{
    public required AssessmentYear Year { get; init; }
    public required ProvinceCode Province { get; init; }

    /// <summary>Number of the letter as written; null where there is none yet, and for a correction: as before.</summary>
    public string? LetterNumber { get; init; }

    /// <summary>Null: today in Thailand; for a correction as before.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Position of the person who announces; null: the governor of the province; for a correction as before.</summary>
    public string? Post { get; init; }

    /// <summary>Account of the officer who pressed the key. Kept with the announcement, never published.</summary>
    public string? By { get; init; }

    /// <summary>Why results that are public already change; required then.</summary>
    public string? CorrectionReason { get; init; }

    /// <summary>Why results are announced in which marks of illustrative rules count; required then, published with them. Null for a correction: as before.</summary>
    public string? IllustrativeReason { get; init; }

    /// <summary>True: nothing is written; the outcome says what would be announced and what is unfinished.</summary>
    public bool DryRun { get; init; }
}
