using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.Evidence;

/// <summary>What one document says about one field, with the place it was read from. Quotes are private: they never reach a bundle.</summary>
public sealed record FieldReading
{
    public required string FieldId { get; init; }
    public required FieldState State { get; init; }

    /// <summary>Set where <see cref="State"/> is read.</summary>
    public FieldValue? Value { get; init; }

    /// <summary>The values that contradict each other, where the state is ambiguous.</summary>
    public IReadOnlyList<FieldValue> Candidates { get; init; } = [];

    /// <summary>1-based page of the value.</summary>
    public int? Page { get; init; }

    /// <summary>The text of the value with its label, repaired, as it stands on the page.</summary>
    public string? Quote { get; init; }

    /// <summary>On the page as a viewer shows it; its size stands in the reading's sheets.</summary>
    public TextBox? Box { get; init; }

    /// <summary>Each item of a checklist, and each of the values that contradict each other, where it stands; null where page and box say it all.</summary>
    public IReadOnlyList<PlaceOnPage>? Places { get; init; }

    /// <summary>0 to 1; below the rule book's threshold a person must confirm.</summary>
    public decimal Confidence { get; init; }

    /// <summary>Why the confidence is what it is, and what was flagged, in Thai.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>What is doubtful of a value that was read on an image; null where nothing is, and in readings of before this was kept.</summary>
    public IReadOnlyList<ValueDoubt>? Doubts { get; init; }
}
