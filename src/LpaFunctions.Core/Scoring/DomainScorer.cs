using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;

namespace LpaFunctions.Core.Scoring;

/// <summary>Computes the marks of one LGO in one domain: a pure function of rule book, readings and decisions.</summary>
public static class DomainScorer
{
    /// <param name="readings">All current readings of the LGO's domain, in any order; a reading twice counts once.</param>
    /// <param name="decisions">The whole history of decisions on the LGO's domain, in any order.</param>
    public static DomainScore Score(
        RuleBook book,
        Lgo lgo,
        DomainId domain,
        IReadOnlyCollection<EvidenceReading> readings,
        IReadOnlyCollection<AssessorDecision> decisions,
        LgoFacts facts) => throw new InvalidOperationException("Not written yet.");
}
