namespace LpaFunctions.Core.RuleBooks.Fields;

/// <summary>A relation that the values of one document must keep. A broken one flags the values; it never corrects them.</summary>
public sealed record FieldCheck
{
    public required FieldCheckKind Kind { get; init; }

    /// <summary>Field ids. part-of-whole: part, whole; share: part, whole, percent; sum: addends, then the total; date-order: earliest first.</summary>
    public required IReadOnlyList<string> Fields { get; init; }
}
