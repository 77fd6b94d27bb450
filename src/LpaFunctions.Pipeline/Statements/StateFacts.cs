using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;

namespace LpaFunctions.Pipeline.Statements;

/// <summary>Keeps the facts an LGO states about itself (it has schools, a market, roads) and has all its domains scored again.</summary>
public sealed class StateFacts(LgoRecords records, RuleBookLibrary books, LgoLibrary lgos, ScoreRequests scores, ConflictRetry retry)
{
    /// <returns>Null where the year has no rule book or the registry no such LGO.</returns>
    public async Task<LgoFacts?> GetAsync(AssessmentYear year, LgoCode lgo, CancellationToken cancellationToken) =>
        books.Find(year) is null || lgos.Current.Find(lgo) is null ? null : await records.GetFactsAsync(year, lgo, cancellationToken);

    /// <summary>Changes the facts that are named and leaves the rest; a fact named with null is no longer stated.</summary>
    /// <returns>All facts that are stated now.</returns>
    /// <exception cref="FormatException">No fact is named, or one that is not in the year's book.</exception>
    public async Task<LgoFacts?> RunAsync(AssessmentYear year, LgoCode lgo, FactsChange change, CancellationToken cancellationToken)
    {
        if (books.Find(year) is not { } book || lgos.Current.Find(lgo) is null)
        {
            return null;
        }

        if (change.Stated is not { Count: > 0 } named)
        {
            throw new FormatException(
                "ไม่มีข้อเท็จจริงให้เปลี่ยน ส่งเฉพาะข้อที่ต้องการเปลี่ยน เช่น {\"stated\":{\"has-school\":false}} หรือใช้ null เพื่อถอนข้อที่เคยแจ้ง"
            );
        }

        if (named.Keys.FirstOrDefault(f => book.FindFact(f) is null) is { } unknown)
        {
            throw new FormatException(
                $"ไม่รู้จักข้อเท็จจริง \"{unknown}\" ใช้ได้: {string.Join(", ", book.Facts.Select(f => $"{f.Id} ({f.Name})"))}"
            );
        }

        // Two officers may state different facts at one moment: neither is lost.
        var kept = await retry.RunAsync(nameof(StateFacts), () => ChangeAsync(year, lgo, change, cancellationToken), cancellationToken);
        foreach (var domain in book.Domains)
        {
            await scores.SendAsync(year, lgo, domain.Id, cancellationToken);
        }

        return kept;
    }

    private async Task<LgoFacts> ChangeAsync(AssessmentYear year, LgoCode lgo, FactsChange change, CancellationToken cancellationToken)
    {
        var before = await records.LoadFactsAsync(year, lgo, cancellationToken);
        var after = change.ApplyTo(before.Value ?? LgoFacts.None);
        await records.PutFactsAsync(year, lgo, after, before.ETag, cancellationToken);

        return after;
    }
}
