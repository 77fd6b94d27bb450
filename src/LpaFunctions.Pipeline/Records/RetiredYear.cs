using LpaFunctions.Core.Years;

namespace LpaFunctions.Pipeline.Records;

/// <summary>That the evidence and the readings of a year were deleted: who did it, why, when and how much (docs/adr/0146).</summary>
public sealed record RetiredYear
{
    public required AssessmentYear Year { get; init; }
    public required string By { get; init; }
    public required string Reason { get; init; }
    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>Null while it is done, and where it was stopped: the same command does the rest.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Files of evidence, versions kept of replaced ones among them.</summary>
    public int Files { get; init; }
    public long Bytes { get; init; }

    /// <summary>Documents of the database: readings, marks with their explanations, decisions, notes, progress.</summary>
    public int Records { get; init; }

    /// <summary>Files of reports and letters.</summary>
    public int Reports { get; init; }
}
