using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;

namespace LpaFunctions.Pipeline.Announcing;

/// <summary>Brings computed and imported marks of a province into the one form that is announced. Pure.</summary>
public static class FreezeResults
{
    /// <param name="lgos">Every LGO of the province, named as in the year.</param>
    /// <param name="computed">Domain scores of the LGOs that handed in evidence.</param>
    /// <param name="imported">Marks that the office imported. They win: the office brought them as the official result (docs/adr/0035).</param>
    /// <param name="importedHpa">HPA marks of a file of their own.</param>
    /// <returns>Ordered by code.</returns>
    public static IReadOnlyList<AnnouncedLgo> Freeze(
        RuleBook book,
        IEnumerable<Lgo> lgos,
        IReadOnlyDictionary<LgoCode, IReadOnlyList<DomainScore>> computed,
        IReadOnlyDictionary<LgoCode, LgoMarks> imported,
        IReadOnlyDictionary<LgoCode, DomainMarks> importedHpa
    ) =>
        [
            .. lgos.OrderBy(l => l.Code)
                .Select(l =>
                    WithHpa(
                        One(book, l, computed.GetValueOrDefault(l.Code) ?? [], imported.GetValueOrDefault(l.Code)),
                        importedHpa.GetValueOrDefault(l.Code)
                    )
                ),
        ];

    // HPA alone is no result: it joins the marks that are there.
    private static AnnouncedLgo WithHpa(AnnouncedLgo lgo, DomainMarks? hpa) =>
        hpa is null || lgo.Marks is null ? lgo : lgo with { Marks = lgo.Marks with { Hpa = hpa } };

    private static AnnouncedLgo One(RuleBook book, Lgo lgo, IReadOnlyList<DomainScore> scores, LgoMarks? imported)
    {
        if (imported is not null)
        {
            // The table of the year knows the type of the year, even where the history does not yet.
            return new AnnouncedLgo { Lgo = imported.Lgo, Marks = imported };
        }
        // Files that could not be used leave scores in which nothing was scored: that is no data, and not 0 percent.
        return scores.Any(HasData) ? Computed(book, lgo, scores) : new AnnouncedLgo { Lgo = lgo };
    }

    private static bool HasData(DomainScore score) =>
        score.Indicators.Any(i => i.State is IndicatorState.Awarded or IndicatorState.Withheld);

    private static AnnouncedLgo Computed(RuleBook book, Lgo lgo, IReadOnlyList<DomainScore> scores)
    {
        // A domain without any evidence is still one of the year: it is scored from nothing, so that its full marks count.
        var counted = book.Counted()
            .Select(d => d.Id)
            .Select(d => scores.FirstOrDefault(s => s.Domain == d) ?? DomainScorer.Score(book, lgo, d, [], [], LgoFacts.None))
            .ToArray();
        // After a fall every domain is scored, HPA without a file too: what is announced must not tell.
        var hpa = scores.FirstOrDefault(s => s.Domain == DomainId.Hpa && HasData(s));

        var marks = new LgoMarks
        {
            Lgo = lgo,
            Domains = [.. counted.Select(s => s.ToMarks())],
            // Who handed in nothing for HPA took no part in it; there is nothing to set beside the total.
            Hpa = hpa?.ToMarks() is { IsUnmarked: false } taken ? taken : null,
            Origin = ResultOrigin.Computed,
        };
        var announced = counted.Append(hpa).OfType<DomainScore>();
        var indicators = announced.SelectMany(s => s.Indicators.Select(i => AnnouncedIndicator.From(s.Domain, i)));
        return new AnnouncedLgo
        {
            Lgo = lgo,
            Marks = marks,
            Indicators = [.. indicators],
        };
    }
}
