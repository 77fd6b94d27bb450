using System.Text.Json.Serialization;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.RuleBooks.Fields;

/// <summary>A value that a mark rests on and that is published. It has no place for text, so that nothing of a document can come along (docs/adr/0134).</summary>
public sealed record PublicValue
{
    /// <summary>Id of the field in the rule book.</summary>
    public required string FieldId { get; init; }

    /// <summary>In the field's unit.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Number { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Date { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Yes { get; init; }

    public static bool CanHold(FieldKind kind) =>
        kind is FieldKind.Integer or FieldKind.Decimal or FieldKind.Percent or FieldKind.Baht or FieldKind.Date or FieldKind.YesNo;

    /// <summary>Null where the book does not mark the field public, or the value is of another kind.</summary>
    public static PublicValue? From(FieldSpec field, FieldValue? value) =>
        field.Public ? From(new PublicValue { FieldId = field.Id }, value) : null;

    private static PublicValue? From(PublicValue empty, FieldValue? value) =>
        value switch
        {
            NumberValue number => empty with { Number = number.Number },
            DateValue date => empty with { Date = date.Date },
            YesNoValue yesNo => empty with { Yes = yesNo.Yes },
            _ => null,
        };
}
