using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;

namespace LpaFunctions.Core.Publishing;

/// <summary>
/// Results that were frozen before each mark said whether its rule is official (docs/adr/0119): what the frozen book says of the rule is said of the mark.
/// Only of marks that nobody confirmed and of rules without a single official band, so that no mark of a person and no official one is ever meant.
/// </summary>
public static class UnflaggedMarks
{
    /// <summary>The same results, with the word at every such mark and the sentence over all of them.</summary>
    public static AnnouncedResults Flag(AnnouncedResults results)
    {
        if (results.Announcement.Illustrative is not null)
        {
            return results;
        }

        var lgos = results.Lgos.Select(l => Flag(results.RuleBook, l)).ToArray();
        return IllustrativeMarks.In(lgos) is { } marks
            ? results with
            {
                Announcement = results.Announcement with { Illustrative = marks with { WereUnflagged = true } },
                Lgos = lgos,
            }
            : results;
    }

    public static AnnouncedLgo Flag(RuleBook book, AnnouncedLgo lgo) =>
        lgo with
        {
            Indicators = [.. lgo.Indicators.Select(i => i with { IsIllustrative = i.IsIllustrative || IsMeant(book, i) })],
        };

    private static bool IsMeant(RuleBook book, AnnouncedIndicator indicator) =>
        indicator is { State: IndicatorState.Awarded, Standing: ResultStanding.Provisional }
        && book.Find(indicator.Indicator) is { } known
        && RestsOnNoOfficialBand(known);

    /// <summary>Whether every mark that the rule computes is illustrative.</summary>
    public static bool RestsOnNoOfficialBand(Indicator indicator)
    {
        var fields = indicator.ListFields();
        var bands = indicator.Rubric?.Outcomes().Where(b => !b.IsPerson).ToArray() ?? [];
        return bands.Length > 0 && bands.All(b => b.IsIllustrative(fields));
    }
}
