using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.Evidence;

/// <summary>One of several places that a reading rests on: an item of a checklist, or one of the values that contradict each other.</summary>
public sealed record PlaceOnPage
{
    /// <summary>Id of the item of a checklist; null for a value of the field itself.</summary>
    public string? Item { get; init; }

    /// <summary>What stands here.</summary>
    public FieldValue? Value { get; init; }

    /// <summary>1-based.</summary>
    public required int Page { get; init; }

    /// <summary>On the page as a viewer shows it.</summary>
    public TextBox? Box { get; init; }
    public string? Quote { get; init; }

    /// <summary>0 to 1.</summary>
    public decimal Confidence { get; init; }
}
