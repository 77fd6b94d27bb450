using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Results;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.Pipeline.Scoring;

/// <summary>What another book of a year would change in the marks of the LGOs that have evidence; nothing is written.</summary>
public sealed class BookEffect(LgoRecords records, LgoLibrary lgos, PipelineOptions options)
{
    public async Task<BookEffectCounts> RunAsync(RuleBook before, RuleBook after, CancellationToken cancellationToken)
    {
        var counts = new BookEffectCounts(0, 0, 0, 0);
        await foreach (var code in records.ListLgosAsync(before.Year, cancellationToken))
        {
            if (lgos.Current.Find(code) is not { } lgo)
            {
                continue;
            }

            var (old, changed) = (await ResultAsync(before, lgo, cancellationToken), await ResultAsync(after, lgo, cancellationToken));
            counts = new BookEffectCounts(
                counts.Lgos + 1,
                counts.OtherPercent + (old.TotalPercent != changed.TotalPercent ? 1 : 0),
                counts.OtherBand + (old.Band != changed.Band ? 1 : 0),
                counts.OtherPass + (old.Pass != changed.Pass ? 1 : 0)
            );
        }

        return counts;
    }

    private async Task<LgoResult> ResultAsync(RuleBook book, Lgo lgo, CancellationToken cancellationToken)
    {
        var readings = new List<Core.Evidence.EvidenceReading>();
        await foreach (var outcome in records.ListOutcomesAsync(book.Year, lgo.Code, cancellationToken))
        {
            if (outcome.Reading is { } reading)
            {
                readings.Add(reading);
            }
        }

        var decisions = await records.ListDecisionsAsync(book.Year, lgo.Code, indicator: null, cancellationToken);
        var facts = await records.GetFactsAsync(book.Year, lgo.Code, cancellationToken);
        var domains = book
            .Domains.Where(d => d.Id != DomainId.Hpa)
            .Select(d => DomainScorer.Score(book, lgo, d.Id, readings, decisions, facts, options.IllustrativeRules).ToMarks());
        var marks = new LgoMarks
        {
            Lgo = lgo,
            Domains = [.. domains],
            Origin = ResultOrigin.Computed,
        };
        return ResultTable.Compute(book, [marks]).Single();
    }
}

/// <param name="Lgos">LGOs with evidence of the year.</param>
/// <param name="OtherPercent">Of them, how many would have another total.</param>
public sealed record BookEffectCounts(int Lgos, int OtherPercent, int OtherBand, int OtherPass);
