using System.Text.Json.Serialization;

namespace LpaFunctions.Core.Values;

/// <summary>A value read from a document.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextValue), "text")]
[JsonDerivedType(typeof(NumberValue), "number")]
[JsonDerivedType(typeof(DateValue), "date")]
[JsonDerivedType(typeof(YesNoValue), "yes-no")]
[JsonDerivedType(typeof(ChecklistValue), "checklist")]
[JsonDerivedType(typeof(NamesValue), "names")]
public abstract record FieldValue;

/// <summary>Text or a letter number, repaired, Thai digits kept as written.</summary>
public sealed record TextValue(string Text) : FieldValue;

/// <summary>An integer, decimal, percent or baht value, in the field's unit.</summary>
public sealed record NumberValue(decimal Number) : FieldValue;

public sealed record DateValue(DateOnly Date) : FieldValue;

public sealed record YesNoValue(bool Yes) : FieldValue;

/// <summary>The items that were found, each done or not; an item that the document does not mention is absent.</summary>
public sealed record ChecklistValue(IReadOnlyList<ChecklistItem> Items) : FieldValue
{
    public bool Equals(ChecklistValue? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Aggregate(0, HashCode.Combine);
}

public readonly record struct ChecklistItem(string Id, bool Done);

public sealed record NamesValue(IReadOnlyList<string> Names) : FieldValue
{
    public bool Equals(NamesValue? other) => other is not null && Names.SequenceEqual(other.Names, StringComparer.Ordinal);

    public override int GetHashCode() => Names.Aggregate(0, HashCode.Combine);
}
