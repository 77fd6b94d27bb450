namespace LpaFunctions.Core.RuleBooks;

/// <summary>A text is no valid rule book. The message holds every problem on a line of its own.</summary>
public sealed class RuleBookException(IReadOnlyList<RuleBookProblem> problems) : FormatException(string.Join('\n', problems))
{
    public IReadOnlyList<RuleBookProblem> Problems { get; } = problems;
}
