using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Results;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Importing;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.Pipeline.RuleBooks;

/// <summary>What another book of a year would change in the results of the LGOs that have evidence or imported marks; nothing is written.</summary>
public sealed class BookEffect(LgoRecords records, ImportRecords imports, LgoLibrary lgos, PipelineOptions options)
{
    public async Task<BookEffectCounts> RunAsync(RuleBook before, RuleBook after, CancellationToken cancellationToken)
    {
        var counts = new BookEffectCounts(0, 0, 0, 0);
        var imported = await ImportedAsync(before.Year, cancellationToken);

        // Imported marks are the official result: they win over evidence here as they do where results are announced.
        foreach (var marks in imported.Values)
        {
            counts = counts.Add(Result(before, marks), Result(after, marks));
        }

        await foreach (var code in records.ListLgosAsync(before.Year, cancellationToken))
        {
            if (imported.ContainsKey(code) || lgos.Current.Find(code) is not { } lgo)
            {
                continue;
            }

            var evidence = await LoadAsync(before.Year, lgo, cancellationToken);
            counts = counts.Add(Result(before, Score(before, evidence)), Result(after, Score(after, evidence)));
        }

        return counts;
    }

    private async Task<IReadOnlyDictionary<LgoCode, LgoMarks>> ImportedAsync(AssessmentYear year, CancellationToken cancellationToken)
    {
        var all = new Dictionary<LgoCode, LgoMarks>();
        foreach (var province in lgos.Current.Provinces)
        {
            foreach (var (code, marks) in await imports.MarksAsync(year, province, cancellationToken))
            {
                all[code] = marks;
            }
        }

        return all;
    }

    private async Task<LgoEvidence> LoadAsync(AssessmentYear year, Lgo lgo, CancellationToken cancellationToken)
    {
        var readings = new List<EvidenceReading>();
        await foreach (var outcome in records.ListOutcomesAsync(year, lgo.Code, cancellationToken))
        {
            if (outcome.Reading is { } reading)
            {
                readings.Add(reading);
            }
        }

        var decisions = await records.ListDecisionsAsync(year, lgo.Code, indicator: null, cancellationToken);
        var facts = await records.GetFactsAsync(year, lgo.Code, cancellationToken);

        return new LgoEvidence(lgo, readings, decisions, facts);
    }

    private LgoMarks Score(RuleBook book, LgoEvidence of) =>
        new()
        {
            Lgo = of.Lgo,
            Domains = [.. book.Counted().Select(d => Score(book, of, d.Id).ToMarks())],
            Origin = ResultOrigin.Computed,
        };

    private DomainScore Score(RuleBook book, LgoEvidence of, DomainId domain) =>
        DomainScorer.Score(book, of.Lgo, domain, of.Readings, of.Decisions, of.Facts, options.IllustrativeRules);

    private static LgoResult Result(RuleBook book, LgoMarks marks) => ResultTable.Compute(book, [marks]).Single();

    private sealed record LgoEvidence(
        Lgo Lgo,
        IReadOnlyList<EvidenceReading> Readings,
        IReadOnlyList<AssessorDecision> Decisions,
        LgoFacts Facts
    );
}

/// <param name="Lgos">LGOs with evidence or imported marks of the year.</param>
/// <param name="OtherPercent">Of them, how many would have another total.</param>
public sealed record BookEffectCounts(int Lgos, int OtherPercent, int OtherBand, int OtherPass)
{
    public BookEffectCounts Add(LgoResult before, LgoResult after) =>
        new(
            Lgos + 1,
            OtherPercent + (before.TotalPercent != after.TotalPercent ? 1 : 0),
            OtherBand + (before.Band != after.Band ? 1 : 0),
            OtherPass + (before.Pass != after.Pass ? 1 : 0)
        );
}
