using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Reference;

namespace LpaFunctions.Pipeline.Scoring;

/// <summary>Puts together what an LGO sees before the visit. Domains that no evidence has reached are computed on the spot, as no data.</summary>
public sealed class ShowStatus(LgoRecords records, RuleBookLibrary books, LgoLibrary lgos)
{
    /// <returns>Null where the year has no rule book or the registry no such LGO.</returns>
    public async Task<LgoStatus?> RunAsync(AssessmentYear year, LgoCode code, CancellationToken cancellationToken)
    {
        if (books.Find(year) is not { } book || lgos.Current.Find(code) is not { } lgo)
        {
            return null;
        }
        var outcomes = await records.ListOutcomesAsync(year, code, cancellationToken).ToListAsync(cancellationToken);
        var scores = (await records.ListScoresAsync(year, code, cancellationToken)).ToDictionary(s => s.Domain);
        var facts = await records.GetFactsAsync(year, code, cancellationToken);
        return new LgoStatus
        {
            Year = year,
            Lgo = lgo,
            RuleBookVersion = book.Version,
            Domains = [.. book.Domains.Select(d => Show(book, d, scores.GetValueOrDefault(d.Id) ?? DomainScorer.Score(book, lgo, d.Id, [], [], facts), outcomes))],
            Rejections = [.. outcomes.Select(o => o.Rejection).OfType<EvidenceRejection>().OrderBy(r => r.Path, StringComparer.Ordinal)],
        };
    }

    private static DomainStatus Show(RuleBook book, Domain domain, DomainScore score, List<EvidenceOutcome> outcomes) => new()
    {
        Domain = domain.Id,
        Name = domain.Name,
        FullMarks = score.FullMarks,
        Marks = score.Marks,
        Percent = score.Percent,
        Indicators = [.. score.Indicators
            .Select(r => (Result: r, Indicator: book.Find(r.Indicator)))
            .Where(r => r.Indicator is not null)
            .Select(r => Show(r.Indicator!, r.Result, [.. outcomes.Select(o => o.Reading).OfType<EvidenceReading>().Where(e => e.Indicator == r.Result.Indicator)]))],
    };

    private static IndicatorStatus Show(Indicator indicator, IndicatorResult result, IReadOnlyList<EvidenceReading> readings)
    {
        var read = readings.SelectMany(r => r.Fields).Where(f => f.State == FieldState.Read).Select(f => f.FieldId).ToHashSet(StringComparer.Ordinal);
        return new IndicatorStatus
        {
            Name = indicator.Name,
            Result = result,
            Evidence = indicator.Evidence,
            Readings = readings,
            Missing = [.. indicator.Fields.Where(f => f.Required && !f.SelfAssessment && !read.Contains(f.Id)).Select(f => f.Labels[0])],
        };
    }
}
