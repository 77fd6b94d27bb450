using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Scoring;

namespace LpaFunctions.Pipeline.Rework;

/// <summary>The one compiled list of everything missing that goes to an LGO after a visit. A visit has one round; the list stays as it was sent.</summary>
public sealed record ReworkRound
{
    public required AssessmentYear Year { get; init; }
    public required LgoCode Lgo { get; init; }

    /// <summary>1 for the first visit of the year.</summary>
    public required int Visit { get; init; }

    /// <summary>Null on a preview.</summary>
    public string? By { get; init; }
    public DateTimeOffset? At { get; init; }
    public required IReadOnlyList<ReworkItem> Items { get; init; }

    /// <summary>What is announced of the LGO; null where nothing is. Where its marks came by a table, there is nothing that rework could change.</summary>
    public AnnouncedStanding? Announced { get; init; }

    /// <summary>Files that could not be used.</summary>
    public required IReadOnlyList<EvidenceRejection> Rejections { get; init; }
}

/// <param name="Needs">In Thai: what is missing, doubtful or was sent back.</param>
/// <param name="Evidence">The documents that the rule book asks for.</param>
public sealed record ReworkItem(
    IndicatorId Indicator,
    DomainId Domain,
    string Name,
    IndicatorState State,
    IReadOnlyList<string> Needs,
    IReadOnlyList<string> Evidence
);
