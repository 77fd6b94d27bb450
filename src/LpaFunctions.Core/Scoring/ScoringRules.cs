using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;

namespace LpaFunctions.Core.Scoring;

/// <summary>What the indicators of one LGO are computed by.</summary>
/// <param name="Type">Of the LGO in the assessed year: rubrics differ by it.</param>
/// <param name="Illustrative">What becomes of marks that no official form knows.</param>
internal sealed record ScoringRules(RuleBook Book, LgoType Type, IllustrativeRules Illustrative);
