using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Changes;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.RuleBooks;

/// <summary>What became of a rule book that was handed in.</summary>
/// <param name="Before">The book that it replaces; none where the year had none.</param>
/// <param name="Refusal">In Thai: why the year keeps its book; null where it may change.</param>
public sealed record RuleBookEdit(RuleBook Book, Stored<RuleBook> Before, string? Refusal)
{
    public bool IsWritten { get; init; }

    /// <summary>Null where the year had no book.</summary>
    public RuleBookDiff? Difference { get; init; }

    /// <summary>Whose results would change; only of a dry run.</summary>
    public BookEffectCounts? Effect { get; init; }
}
