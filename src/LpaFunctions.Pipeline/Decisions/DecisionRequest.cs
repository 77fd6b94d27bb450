using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;

namespace LpaFunctions.Pipeline.Decisions;

/// <summary>What an assessor wants of one indicator.</summary>
public sealed record DecisionRequest
{
    public IndicatorId Indicator { get; init; }
    public required DecisionKind Kind { get; init; }

    /// <summary>Override: the marks that shall stand, on the year's scale.</summary>
    public decimal? Marks { get; init; }

    /// <summary>Override, send back, cut and reopen.</summary>
    public string? Reason { get; init; }

    /// <summary>Cut: who approved it.</summary>
    public string? Approver { get; init; }

    /// <summary>The version that the assessor saw (ETag of GET marks); "*" decides on whatever is there.</summary>
    public string? IfMatch { get; init; }
}

/// <param name="By">The assessor.</param>
public sealed record DecisionList(string By, IReadOnlyList<DecisionRequest> Decisions);

/// <summary>What became of one request.</summary>
/// <param name="Message">In Thai: why not, and what to do next; null where it was accepted.</param>
/// <param name="Version">The version that stands now.</param>
public sealed record DecisionAnswer(
    IndicatorId Indicator,
    DecisionStatus Status,
    string? Message,
    IndicatorResult? Result,
    string? Version
);

public enum DecisionStatus
{
    Accepted,

    /// <summary>The request is wrong in itself.</summary>
    Refused,

    /// <summary>The year has no such indicator for this LGO.</summary>
    Unknown,

    /// <summary>No If-Match was given.</summary>
    VersionNeeded,

    /// <summary>Evidence, marks or history are no longer what the assessor saw.</summary>
    Changed,
}
