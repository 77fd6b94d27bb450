using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.Scoring;

/// <summary>Computes the marks of one LGO in one domain: a pure function of rule book, readings and decisions.</summary>
public static class DomainScorer
{
    /// <param name="readings">All current readings of the LGO, of this domain or of all, in any order; a reading twice counts once.</param>
    /// <param name="decisions">The whole history of decisions on the LGO, of this domain or of all, in any order.</param>
    /// <param name="illustrative">What becomes of marks that no official form knows.</param>
    /// <returns>The indicators that apply to the LGO's type, in the order of the book. Marks are the sum of what is awarded.</returns>
    public static DomainScore Score(
        RuleBook book,
        Lgo lgo,
        DomainId domain,
        IReadOnlyCollection<EvidenceReading> readings,
        IReadOnlyCollection<AssessorDecision> decisions,
        LgoFacts facts,
        IllustrativeRules illustrative = IllustrativeRules.AskPerson
    )
    {
        var byIndicator = readings
            .Where(r => r.Lgo == lgo.Code && r.Year == book.Year)
            .DistinctBy(r => r.Id)
            .OrderBy(r => r.Path, StringComparer.Ordinal)
            .ThenBy(r => r.Id, StringComparer.Ordinal)
            .ToLookup(r => r.Indicator);
        var rules = new ScoringRules(book, lgo.Type, illustrative);
        var history = decisions.Where(d => d.Lgo == lgo.Code && d.Year == book.Year).ToLookup(d => d.Indicator);
        var results = book.InDomain(domain)
            .Where(i => i.AppliesToType(lgo.Type))
            .Select(i => IndicatorScorer.Score(rules, i, [.. byIndicator[i.Id]], [.. history[i.Id]], facts))
            .ToArray();
        var summed = results.Where(r => r.State is not (IndicatorState.Cut or IndicatorState.Pilot)).ToArray();
        var (full, marks) = (summed.Sum(r => r.FullMarks), summed.Sum(r => r.Marks ?? 0m));

        return new DomainScore
        {
            Year = book.Year,
            Lgo = lgo.Code,
            Domain = domain,
            RuleBookVersion = book.Version,
            FullMarks = full,
            Marks = marks,
            Percent = summed.Any(r => r.State == IndicatorState.Awarded) ? Percentages.Share(marks, full) : null,
            Indicators = results,
        };
    }
}
