using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.Pipeline.Scoring;

/// <summary>
/// Computes the marks of one LGO in one domain from what is stored now. Whatever order the requests come in, and however often, the
/// last one to write has seen every reading that was saved before its request: all end in the same score.
/// </summary>
public sealed class ScoreDomain(
    LgoRecords records,
    ProgressRecords progress,
    RuleBookLibrary books,
    LgoLibrary lgos,
    PipelineOptions options,
    RetiredYears retired,
    ConflictRetry retry,
    PipelineMetrics metrics
)
{
    /// <exception cref="ReferenceDataException">The year's rule book or the registry cannot be used; transient.</exception>
    /// <returns>Null where evidence and readings of the year were deleted: a request that was still on its way brings nothing back.</returns>
    public async Task<DomainScore?> RunAsync(ScoreRequest request, CancellationToken cancellationToken)
    {
        using var span = PipelineTraces.Start(nameof(ScoreDomain), request.Year, request.Lgo);
        span?.SetTag("lpa.domain", $"{request.Domain}");
        return await retry.RunAsync(
            nameof(ScoreDomain),
            async () => await retired.HasAsync(request.Year, cancellationToken) ? null : await AttemptAsync(request, cancellationToken),
            cancellationToken
        );
    }

    private async Task<DomainScore?> AttemptAsync(ScoreRequest request, CancellationToken cancellationToken)
    {
        var (year, code, domain) = (request.Year, request.Lgo, request.Domain);
        // The ETags first, then what is computed: a score of older readings cannot overwrite one of newer readings, and its progress neither.
        var before = await records.GetScoreAsync(year, code, domain, cancellationToken);
        var progressBefore = await progress.GetAsync(year, code, cancellationToken);

        var book = books.Get(year);
        var lgo =
            lgos.Current.Find(code)
            ?? throw new ReferenceDataException(
                $"ไม่พบรหัส อปท. {code} ในทะเบียน จึงยังคิดคะแนนไม่ได้ โปรดเพิ่มในไฟล์ lgo-registry.csv แล้วระบบจะคิดคะแนนเอง"
            );
        var outcomes = await records.ListOutcomesAsync(book, code, domain, cancellationToken);
        EvidenceReading[] readings = [.. outcomes.Select(o => o.Reading).OfType<EvidenceReading>()];
        var indicators = book.InDomain(domain).Select(i => i.Id).ToHashSet();
        var decisions = (await records.ListDecisionsAsync(year, code, indicator: null, cancellationToken))
            .Where(d => indicators.Contains(d.Indicator))
            .ToArray();
        var facts = await records.GetFactsAsync(year, code, cancellationToken);

        var score = DomainScorer.Score(book, lgo, domain, readings, decisions, facts, options.IllustrativeRules);
        if (before.Value is null && outcomes.Count + decisions.Length == 0 && IsOfNothing(score, book, lgo))
        {
            // After a fall every domain is asked for. Whoever looks computes this one as well; what is kept and shown must not tell that a host fell.
            return score;
        }

        var changed = before.Value is null || PipelineJson.Write(before.Value) != PipelineJson.Write(score);
        if (changed)
        {
            await records.PutScoreAsync(score, before.ETag, cancellationToken);
        }

        // The score first: a crash in between is mended by the next run, which finds the score right and the progress not.
        var counted = CountProgress.From(book, score, outcomes, decisions);
        await progress.SaveAsync(progressBefore, WithDomain(progressBefore.Value!, domain, counted), cancellationToken);
        metrics.Scored(domain, changed);
        return score;
    }

    private bool IsOfNothing(DomainScore score, RuleBook book, Lgo lgo) =>
        PipelineJson.Write(score)
        == PipelineJson.Write(DomainScorer.Score(book, lgo, score.Domain, [], [], LgoFacts.None, options.IllustrativeRules));

    private static LgoProgress WithDomain(LgoProgress before, DomainId domain, DomainProgress now) =>
        before with
        {
            Domains = new SortedDictionary<DomainId, DomainProgress>(before.Domains) { [domain] = now },
        };
}
