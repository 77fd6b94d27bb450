using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.RuleBooks.Fields;

/// <summary>The fields of one indicator by id, for rubrics that name them in Thai sentences.</summary>
/// <param name="rubricReal">Whether bands that do not say it of themselves are real: <see cref="Provenance.RubricReal"/>.</param>
public sealed class FieldList(IReadOnlyList<FieldSpec> fields, bool rubricReal = true)
{
    public bool RubricReal => rubricReal;

    public IReadOnlyList<FieldSpec> All => fields;

    public FieldSpec? Find(string fieldId) => fields.FirstOrDefault(f => string.Equals(f.Id, fieldId, StringComparison.Ordinal));

    /// <summary>The first label of a field; its id where the book has no such field.</summary>
    public string Label(string fieldId) => Find(fieldId)?.Labels is [var first, ..] ? first : fieldId;

    /// <summary>A number with the field's unit behind it: "84 โครงการ".</summary>
    public string WithUnit(string fieldId, decimal value) =>
        Find(fieldId)?.Unit is { Length: > 0 } unit ? $"{ThaiFormat.Number(value)} {unit}" : ThaiFormat.Number(value);

    /// <summary>Whether the field holds a number; a field that the book has not holds none.</summary>
    public bool IsNumber(string fieldId) => Find(fieldId) is { IsNumber: true };

    public bool IsKind(string fieldId, FieldKind kind) => Find(fieldId)?.Kind == kind;
}
