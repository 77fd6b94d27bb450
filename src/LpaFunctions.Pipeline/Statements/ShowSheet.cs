using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.HandingIn;
using LpaFunctions.Pipeline.Rework;
using LpaFunctions.Pipeline.Scoring;

namespace LpaFunctions.Pipeline.Statements;

/// <summary>Puts together what the page of an LGO shows.</summary>
public sealed class ShowSheet(
    LgoSnapshots snapshots,
    ShowStatus status,
    ListFiles files,
    IndicatorNotes notes,
    ConfirmSheet confirmations,
    Closing closing,
    ReworkRounds rework
)
{
    /// <returns>Null where the year has no rule book or the registry no such LGO.</returns>
    public async Task<LgoSheet?> RunAsync(AssessmentYear year, LgoCode lgo, CancellationToken cancellationToken)
    {
        if (await snapshots.LoadAsync(year, lgo, cancellationToken) is not { } now)
        {
            return null;
        }

        var said = await notes.ListAsync(year, lgo, indicator: null, cancellationToken);
        var waiting = await files.CountWaitingAsync(year, lgo, now.Outcomes, cancellationToken);
        var closes = await closing.FindAsync(year, lgo.Province, cancellationToken);
        var rounds = await rework.ListAsync(year, lgo, cancellationToken);
        var confirmed = await confirmations.FindAsync(year, lgo, cancellationToken);
        return new LgoSheet
        {
            Status = status.Describe(now),
            Gains = Gain.Cheapest(now.Book, now.Scores, int.MaxValue),
            Waiting = waiting,
            Objections = Open(said),
            Confirmed = confirmed,
            Closes = closes,
            Rounds = rounds,
        };
    }

    private static HashSet<IndicatorId> Open(IEnumerable<IndicatorNote> notes) =>
        [.. notes.GroupBy(n => n.Indicator).Where(IndicatorNotes.IsOpen).Select(n => n.Key)];
}
