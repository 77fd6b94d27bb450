using LpaFunctions.Core.RuleBooks;

namespace LpaFunctions.Core.Scoring;

/// <summary>Totals, bands, pass and ranks of a province by the rules of its year.</summary>
public static class ResultTable
{
    /// <param name="marks">The LGOs of one province, in any order.</param>
    /// <returns>In the order of their DLA codes.</returns>
    public static IReadOnlyList<LgoResult> Compute(RuleBook book, IReadOnlyCollection<LgoMarks> marks) => throw new InvalidOperationException("Not written yet.");
}
