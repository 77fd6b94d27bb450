namespace LpaFunctions.Core.RuleBooks;

/// <summary>The name of a rubric kind in rule books: "share-bands".</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RubricKindAttribute(string kind) : Attribute
{
    public string Kind { get; } = kind;
}
