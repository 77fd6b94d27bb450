using LpaFunctions.Core.Scoring;

namespace LpaFunctions.Pipeline.Reference.Following;

/// <summary>The reference data that the scores of a year were last asked for with.</summary>
/// <param name="RuleBook">SHA-256 of the rule book.</param>
/// <param name="Registry">SHA-256 of the registry of LGOs.</param>
/// <param name="Illustrative">What became of illustrative marks: a host that is set otherwise asks for every score again.</param>
/// <param name="Progress">How progress was counted; a data folder of before gets its progress records by scoring once more.</param>
public sealed record ScoredWith(
    string RuleBook,
    string Registry,
    IllustrativeRules Illustrative = IllustrativeRules.AskPerson,
    int Progress = 0
);
