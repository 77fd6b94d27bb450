namespace LpaFunctions.Core.RuleBooks.Outcomes;

/// <summary>A rule that a rubric breaks.</summary>
/// <param name="Path">Below the rubric: ".bands[1]"; empty for the rubric itself.</param>
public sealed record RubricProblem(string Path, string Rule, string Thai, string English);
