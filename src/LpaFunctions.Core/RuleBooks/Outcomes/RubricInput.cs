using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Values;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Core.RuleBooks.Outcomes;

/// <summary>The values a rubric works on, one per field id, and the fields themselves for their labels.</summary>
public sealed record RubricInput(AssessmentYear Year, IReadOnlyDictionary<string, FieldValue> Values, FieldList Fields)
{
    /// <summary>Type of the LGO in the assessed year, for rubrics that differ by it; null where it does not matter.</summary>
    public LgoType? Type { get; init; }

    public decimal? Number(string fieldId) => (Values.GetValueOrDefault(fieldId) as NumberValue)?.Number;

    public DateOnly? Date(string fieldId) => (Values.GetValueOrDefault(fieldId) as DateValue)?.Date;

    public bool? YesNo(string fieldId) => (Values.GetValueOrDefault(fieldId) as YesNoValue)?.Yes;

    public ChecklistValue? Checklist(string fieldId) => Values.GetValueOrDefault(fieldId) as ChecklistValue;

    public bool Has(string fieldId) => Values.ContainsKey(fieldId);
}
