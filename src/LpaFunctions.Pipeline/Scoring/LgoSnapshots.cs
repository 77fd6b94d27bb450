using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.Pipeline.Scoring;

/// <summary>Loads snapshots. Marks are computed on the spot, so that people see and decide on what is stored now and not on what the queue has got to.</summary>
public sealed class LgoSnapshots(
    LgoRecords records,
    RuleBookLibrary books,
    LgoLibrary lgos,
    AnnouncementRecords announcements,
    PipelineOptions options
)
{
    /// <returns>Null where the year has no rule book or the registry no such LGO.</returns>
    public async Task<LgoSnapshot?> LoadAsync(AssessmentYear year, LgoCode code, CancellationToken cancellationToken)
    {
        if (books.Find(year) is not { } book || lgos.Current.Find(code) is not { } lgo)
        {
            return null;
        }

        var decisions = await records.ListDecisionsAsync(year, code, indicator: null, cancellationToken);
        var facts = await records.GetFactsAsync(year, code, cancellationToken);
        var outcomes = await records.ListOutcomesAsync(year, code, cancellationToken).ToListAsync(cancellationToken);
        EvidenceReading[] readings = [.. outcomes.Select(o => o.Reading).OfType<EvidenceReading>()];
        var announced = await AnnouncedAsync(book, lgo, cancellationToken);
        return new LgoSnapshot
        {
            Book = book,
            Lgo = lgo,
            Facts = facts,
            Announced = announced,
            Outcomes = outcomes,
            Decisions = decisions,
            Scores = [.. book.Domains.Select(Score)],
        };

        DomainScore Score(Domain domain) => DomainScorer.Score(book, lgo, domain.Id, readings, decisions, facts, options.IllustrativeRules);
    }

    private async Task<AnnouncedStanding?> AnnouncedAsync(RuleBook book, Lgo lgo, CancellationToken cancellationToken) =>
        await announcements.LatestAsync(book.Year, lgo.Province, cancellationToken) is { } announcement
            ? AnnouncedStanding.From(book, announcement, await announcements.FindLgoAsync(announcement, lgo.Code, cancellationToken))
            : null;
}
