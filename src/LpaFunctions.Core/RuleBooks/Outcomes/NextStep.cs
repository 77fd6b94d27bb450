using System.Text.Json.Serialization;

namespace LpaFunctions.Core.RuleBooks.Outcomes;

/// <summary>The nearest higher marks of an indicator.</summary>
/// <param name="Marks">The marks then.</param>
/// <param name="Things">How many things are to be done or handed in for it, at least 1: checklist items, steps, values to mend.</param>
public sealed record NextStep(decimal Marks, int Things)
{
    /// <summary>True where the band that gives these marks stands in no official form.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsIllustrative { get; init; }
}
