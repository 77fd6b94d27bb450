using System.Text.Json.Serialization;

namespace LpaFunctions.Core.RuleBooks.Fields;

/// <summary>A field that the rule book wants read from the evidence of an indicator.</summary>
public sealed record FieldSpec
{
    /// <summary>Unique within the indicator: "projects_planned".</summary>
    public required string Id { get; init; }
    public required FieldKind Kind { get; init; }

    /// <summary>Whether its value is a number: integer, decimal, percent or baht.</summary>
    [JsonIgnore]
    public bool IsNumber => Kind is FieldKind.Integer or FieldKind.Decimal or FieldKind.Percent or FieldKind.Baht;

    /// <summary>The label in Thai, then its synonyms and common misspellings. Matched after repair, white space and tone slips forgiven.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>Places that are looked at, in this order; empty: all of them in the order of the enum.</summary>
    public IReadOnlyList<FieldPlace> Places { get; init; } = [];

    /// <summary>The unit in Thai as it may stand behind the value: "โครงการ", "ราย", "บาท".</summary>
    public string? Unit { get; init; }

    /// <summary>Smallest believable value, inclusive, in the field's unit; a value below is flagged and never used.</summary>
    public decimal? Min { get; init; }

    /// <summary>Largest believable value, inclusive, in the field's unit.</summary>
    public decimal? Max { get; init; }

    /// <summary>First believable date, inclusive.</summary>
    public DateOnly? NotBefore { get; init; }

    /// <summary>Last believable date, inclusive.</summary>
    public DateOnly? NotAfter { get; init; }

    /// <summary>Whether the rubric cannot be computed without it. A missing required field withholds the mark.</summary>
    public bool Required { get; init; } = true;

    /// <summary>The items of a checklist; empty for every other kind.</summary>
    public IReadOnlyList<ChecklistItemSpec> Items { get; init; } = [];

    /// <summary>The LGO's own claim of its marks (a self-assessment): shown beside the computed mark, never used for it.</summary>
    public bool SelfAssessment { get; init; }

    /// <summary>
    /// Whether the value is published beside a mark that rests on it: a number, a date, or yes and no, never text (docs/adr/0134). Written only
    /// where it is true, so that books of before keep their hash.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Public { get; init; }
}
