namespace LpaFunctions.Core.RuleBooks.Fields;

/// <summary>One item of a checklist: done where the document ticks it or states it.</summary>
public sealed record ChecklistItemSpec
{
    /// <summary>Unique within the checklist.</summary>
    public required string Id { get; init; }

    /// <summary>The item's wording in Thai, then its variants.</summary>
    public required IReadOnlyList<string> Labels { get; init; }
}
