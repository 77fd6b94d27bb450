using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Core.RuleBooks;

/// <summary>The values a rubric works on, one per field id, and the fields themselves for their labels.</summary>
public sealed record RubricInput(AssessmentYear Year, IReadOnlyDictionary<string, FieldValue> Values, FieldList Fields)
{
    public decimal? Number(string fieldId) => (Values.GetValueOrDefault(fieldId) as NumberValue)?.Number;

    public DateOnly? Date(string fieldId) => (Values.GetValueOrDefault(fieldId) as DateValue)?.Date;

    public bool? YesNo(string fieldId) => (Values.GetValueOrDefault(fieldId) as YesNoValue)?.Yes;

    public ChecklistValue? Checklist(string fieldId) => Values.GetValueOrDefault(fieldId) as ChecklistValue;

    public bool Has(string fieldId) => Values.ContainsKey(fieldId);
}
