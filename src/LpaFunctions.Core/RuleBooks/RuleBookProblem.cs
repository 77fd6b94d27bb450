namespace LpaFunctions.Core.RuleBooks;

/// <summary>Something wrong with a rule book, with its place.</summary>
/// <param name="Line">1-based line of the file.</param>
/// <param name="Path">JSON path of the entry: "$.indicators[3].rubric.bands[0]".</param>
/// <param name="Rule">Short name of the rule that is broken: "marks-on-scale" (docs/rulebooks.md lists them).</param>
public sealed record RuleBookProblem(string File, int Line, string Path, string Rule, string Thai, string English)
{
    public override string ToString() => $"{File}:{Line}: [{Rule}] {Thai} / {English} ({Path})";
}
