using System.Runtime.CompilerServices;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Pipeline.Records;

/// <summary>
/// What the pipeline keeps of one LGO in one year. Partition "2568-3400102": outcomes of evidence (readings and rejections) in the
/// container readings as "{indicator}:{hash of path}", or "path:{hash}" where the path names no indicator; in scores "score:d1", "decision:{indicator}:{sequence}" and "facts".
/// </summary>
public sealed class LgoRecords(RecordStore records)
{
    public const string Readings = "readings";
    public const string Scores = "scores";

    /// <summary>Ids of domain scores begin with it.</summary>
    public const string ScorePrefix = "score:";

    /// <summary>Partition of files whose path names no year and LGO.</summary>
    public const string Unplaced = "unplaced";

    public static string Partition(AssessmentYear year, LgoCode lgo) => $"{year}-{lgo}";

    public Task<Stored<EvidenceOutcome>> GetOutcomeAsync(string path, CancellationToken cancellationToken) =>
        records.GetAsync<EvidenceOutcome>(OutcomeKey(path), cancellationToken);

    public Task<string> PutOutcomeAsync(EvidenceOutcome outcome, string? ifMatch, CancellationToken cancellationToken) =>
        records.PutAsync(OutcomeKey(outcome.Path), outcome, ifMatch, cancellationToken);

    public Task DeleteOutcomeAsync(string path, string? ifMatch, CancellationToken cancellationToken) =>
        records.DeleteAsync(OutcomeKey(path), ifMatch, cancellationToken);

    /// <summary>Readings and rejections of an LGO, by indicator and path hash.</summary>
    public IAsyncEnumerable<EvidenceOutcome> ListOutcomesAsync(AssessmentYear year, LgoCode lgo, CancellationToken cancellationToken) =>
        records.ListAsync<EvidenceOutcome>(Readings, Partition(year, lgo), "", cancellationToken);

    /// <summary>Readings and rejections of one indicator of an LGO.</summary>
    public IAsyncEnumerable<EvidenceOutcome> ListOutcomesAsync(
        AssessmentYear year,
        LgoCode lgo,
        IndicatorId indicator,
        CancellationToken cancellationToken
    ) => records.ListAsync<EvidenceOutcome>(Readings, Partition(year, lgo), $"{indicator}:", cancellationToken);

    /// <summary>Rejections of files whose path is wrong.</summary>
    public IAsyncEnumerable<EvidenceOutcome> ListUnplacedAsync(CancellationToken cancellationToken) =>
        records.ListAsync<EvidenceOutcome>(Readings, Unplaced, "", cancellationToken);

    /// <summary>Every rejection there is, LGO by LGO, the unplaced ones last. Not for the hot path: it asks every partition.</summary>
    public async IAsyncEnumerable<EvidenceRejection> ListRejectionsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var partition in records.ListPartitionsAsync(Readings, "", cancellationToken))
        {
            await foreach (var outcome in records.ListAsync<EvidenceOutcome>(Readings, partition, "", cancellationToken))
            {
                if (outcome.Rejection is { } rejection)
                {
                    yield return rejection;
                }
            }
        }
    }

    /// <summary>Readings and rejections of the indicators that stand in a domain of the book.</summary>
    public async Task<IReadOnlyList<EvidenceOutcome>> ListOutcomesAsync(
        RuleBook book,
        LgoCode lgo,
        DomainId domain,
        CancellationToken cancellationToken
    )
    {
        var wanted = book.InDomain(domain).Select(i => i.Id.ToString()).ToHashSet(StringComparer.Ordinal);
        var partition = Partition(book.Year, lgo);
        var outcomes = new List<EvidenceOutcome>();
        foreach (var ids in DomainIds.Ranges(book, domain))
        {
            var some = records.ListAsync<EvidenceOutcome>(Readings, partition, ids, id => wanted.Contains(Folder(id)), cancellationToken);
            await foreach (var outcome in some)
            {
                outcomes.Add(outcome);
            }
        }

        return outcomes;
    }

    /// <summary>Files of an LGO that belong to no indicator of the book. Rarely asked: it looks through the ids of all files.</summary>
    public IAsyncEnumerable<EvidenceOutcome> ListMisplacedAsync(RuleBook book, LgoCode lgo, CancellationToken cancellationToken)
    {
        var known = book.Indicators.Select(i => i.Id.ToString()).ToHashSet(StringComparer.Ordinal);
        return records.ListAsync<EvidenceOutcome>(
            Readings,
            Partition(book.Year, lgo),
            "",
            id => !known.Contains(Folder(id)),
            cancellationToken
        );
    }

    public Task<Stored<DomainScore>> GetScoreAsync(
        AssessmentYear year,
        LgoCode lgo,
        DomainId domain,
        CancellationToken cancellationToken
    ) => records.GetAsync<DomainScore>(ScoreKey(year, lgo, domain), cancellationToken);

    public Task<string> PutScoreAsync(DomainScore score, string? ifMatch, CancellationToken cancellationToken) =>
        records.PutAsync(ScoreKey(score.Year, score.Lgo, score.Domain), score, ifMatch, cancellationToken);

    /// <summary>The domain scores that have been computed, domain 1 first, HPA last.</summary>
    public async Task<IReadOnlyList<DomainScore>> ListScoresAsync(AssessmentYear year, LgoCode lgo, CancellationToken cancellationToken)
    {
        var scores = await records
            .ListAsync<DomainScore>(Scores, Partition(year, lgo), ScorePrefix, cancellationToken)
            .ToListAsync(cancellationToken);
        return [.. scores.OrderBy(s => s.Domain)];
    }

    /// <summary>Appends a decision; its sequence is part of its key, so two assessors at once cannot both write it.</summary>
    /// <exception cref="ConflictException">A decision with this sequence is there.</exception>
    public Task AppendDecisionAsync(AssessorDecision decision, CancellationToken cancellationToken) =>
        records.PutAsync(
            new DocumentKey(Scores, Partition(decision.Year, decision.Lgo), $"decision:{decision.Indicator}:{decision.Sequence:D6}"),
            decision,
            ifMatch: "",
            cancellationToken
        );

    /// <summary>Decisions of one indicator in their order, or of all indicators.</summary>
    public async Task<IReadOnlyList<AssessorDecision>> ListDecisionsAsync(
        AssessmentYear year,
        LgoCode lgo,
        IndicatorId? indicator,
        CancellationToken cancellationToken
    ) =>
        await records
            .ListAsync<AssessorDecision>(
                Scores,
                Partition(year, lgo),
                indicator is { } one ? $"decision:{one}:" : "decision:",
                cancellationToken
            )
            .ToListAsync(cancellationToken);

    public async Task<LgoFacts> GetFactsAsync(AssessmentYear year, LgoCode lgo, CancellationToken cancellationToken) =>
        (await LoadFactsAsync(year, lgo, cancellationToken)).Value ?? LgoFacts.None;

    /// <summary>The stated facts with the ETag under which they can be changed.</summary>
    public Task<Stored<LgoFacts>> LoadFactsAsync(AssessmentYear year, LgoCode lgo, CancellationToken cancellationToken) =>
        records.GetAsync<LgoFacts>(FactsKey(year, lgo), cancellationToken);

    /// <param name="ifMatch">The ETag that the facts were loaded with; null replaces whatever stands there.</param>
    /// <exception cref="ConflictException">Somebody else stated facts meanwhile.</exception>
    public Task<string> PutFactsAsync(
        AssessmentYear year,
        LgoCode lgo,
        LgoFacts facts,
        string? ifMatch,
        CancellationToken cancellationToken
    ) => records.PutAsync(FactsKey(year, lgo), facts, ifMatch, cancellationToken);

    /// <summary>The LGOs of a year that have evidence, by code. Not for the hot path.</summary>
    public async IAsyncEnumerable<LgoCode> ListLgosAsync(AssessmentYear year, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var partition in records.ListPartitionsAsync(Readings, $"{year}-", cancellationToken))
        {
            yield return LgoCode.Parse(partition[(partition.IndexOf('-') + 1)..], null);
        }
    }

    private static DocumentKey OutcomeKey(string path)
    {
        if (EvidencePath.TryParse(path, out var place, out _))
        {
            return new DocumentKey(Readings, Partition(place.Year, place.Lgo), $"{place.Indicator}:{Hashes.Short(path)}");
        }

        var partition = EvidencePath.TryParseOwner(path, out var year, out var lgo) ? Partition(year, lgo) : Unplaced;
        return new DocumentKey(Readings, partition, $"path:{Hashes.Short(path)}");
    }

    // The indicator in "1.1:{hash}"; "path" for a file whose path names none.
    private static string Folder(string id) => id[..id.IndexOf(':')];

    private static DocumentKey ScoreKey(AssessmentYear year, LgoCode lgo, DomainId domain) =>
        new(Scores, Partition(year, lgo), ScorePrefix + (domain == DomainId.Hpa ? "hpa" : $"d{(int)domain}"));

    private static DocumentKey FactsKey(AssessmentYear year, LgoCode lgo) => new(Scores, Partition(year, lgo), "facts");
}
