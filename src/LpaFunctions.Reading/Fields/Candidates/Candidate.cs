using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Reading.Fields.Candidates;

/// <summary>One place where a field's value was looked for, and what stood there.</summary>
internal sealed record Candidate
{
    /// <summary>Null where the place is blank or holds no value of the kind.</summary>
    public FieldValue? Value { get; init; }

    /// <summary>Values that contradict each other at one place (rows of a column without a total).</summary>
    public IReadOnlyList<FieldValue> Rivals { get; init; } = [];
    public decimal Confidence { get; init; }
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>In Thai: where the value stands; the reason of a confidence that nothing else lowers or raises.</summary>
    public string? Place { get; init; }

    /// <summary>In Thai: why there is no value; null where the place is blank.</summary>
    public string? Problem { get; init; }
    public required int Page { get; init; }
    public TextBox? Box { get; init; }
    public string? Quote { get; init; }
}
