using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Scoring;

namespace LpaFunctions.Pipeline.Assessing;

/// <summary>
/// What waits for an assessor. The LGO on the desk is computed from what is kept at this moment, so that a decision shows at once; the others
/// come from the scores that the queue of work has got to.
/// </summary>
public sealed class AssessorQueue(LgoRecords records)
{
    // Questions to the store at once: enough to hide their way, few enough for everybody else.
    private const int AtOnce = 8;

    /// <summary>The queue of the LGO that a snapshot is of.</summary>
    public static LgoTasks From(LgoSnapshot now) => From(now.Lgo, now.Book, now.Scores);

    /// <summary>The queues of several LGOs, in their order.</summary>
    public async Task<IReadOnlyList<LgoTasks>> ListAsync(RuleBook book, IReadOnlyList<Lgo> lgos, CancellationToken cancellationToken)
    {
        var queues = new LgoTasks[lgos.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(
            0,
            lgos.Count,
            parallel,
            async (i, stop) =>
                queues[i] = From(lgos[i], book, Whole(lgos[i], book, await records.ListScoresAsync(book.Year, lgos[i].Code, stop)))
        );
        return queues;
    }

    /// <summary>One indicator over several LGOs, one small question each.</summary>
    public async Task<IReadOnlyList<AssessorTask>> ListAsync(
        RuleBook book,
        Indicator indicator,
        IReadOnlyList<Lgo> lgos,
        CancellationToken cancellationToken
    )
    {
        var found = new AssessorTask?[lgos.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(
            0,
            lgos.Count,
            parallel,
            async (i, stop) => found[i] = await FindAsync(book, indicator, lgos[i].Code, stop)
        );
        return [.. found.OfType<AssessorTask>().OrderBy(task => task.Kind)];
    }

    private async Task<AssessorTask?> FindAsync(RuleBook book, Indicator indicator, LgoCode lgo, CancellationToken cancellationToken)
    {
        var score = (await records.GetScoreAsync(book.Year, lgo, indicator.Domain, cancellationToken)).Value;
        return score?.Indicators.FirstOrDefault(result => result.Indicator == indicator.Id) is { } result
            ? AssessorTask.From(lgo, book, result)
            : null;
    }

    private static LgoTasks From(Lgo lgo, RuleBook book, IReadOnlyList<DomainScore> scores)
    {
        var tasks = scores.SelectMany(score => score.Indicators).Select(result => AssessorTask.From(lgo.Code, book, result));
        return new LgoTasks(lgo, [.. tasks.OrderBy(task => task.Kind)]);
    }

    /// <summary>Domains that nobody handed anything in for have no score yet; their indicators wait all the same.</summary>
    private static IReadOnlyList<DomainScore> Whole(Lgo lgo, RuleBook book, IReadOnlyList<DomainScore> stored)
    {
        if (stored.Count == 0)
        {
            return stored;
        }

        var missing = book.Domains.Select(domain => domain.Id).Except(stored.Select(score => score.Domain));
        var empty = missing.Select(domain => DomainScorer.Score(book, lgo, domain, [], [], LgoFacts.None));
        return [.. stored.Concat(empty).OrderBy(score => score.Domain)];
    }
}
