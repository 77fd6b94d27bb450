using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.Scoring;

/// <summary>What all documents of an indicator together say about one field.</summary>
internal sealed record MergedField
{
    public required FieldSpec Spec { get; init; }

    /// <summary>The value that all documents that have one agree on; null where there is none, or where they contradict each other.</summary>
    public FieldValue? Value { get; init; }

    /// <summary>Of the surest reading of the value; for a checklist the least sure of the readings it is put together from.</summary>
    public decimal Confidence { get; init; }
    public bool Contradicts { get; init; }
    public bool Unreadable { get; init; }

    /// <summary>Why there is no value, or what is doubtful about it, in Thai.</summary>
    public string? Note { get; init; }
    public IReadOnlyList<ResultSource> Sources { get; init; } = [];
}
