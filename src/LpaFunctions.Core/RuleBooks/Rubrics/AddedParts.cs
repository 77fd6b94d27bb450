using LpaFunctions.Core.RuleBooks.Outcomes;

namespace LpaFunctions.Core.RuleBooks.Rubrics;

/// <summary>What sum-of and average-of have in common: every part counts, and one that cannot be computed keeps the whole from being.</summary>
internal static class AddedParts
{
    /// <param name="total">From the marks of the parts that apply to the marks of the whole; it never falls when one of them rises.</param>
    public static RubricOutcome Apply(
        IReadOnlyList<Rubric> parts,
        RubricInput values,
        Func<IReadOnlyList<decimal>, decimal> total,
        Func<IReadOnlyList<decimal>, string> sentence
    )
    {
        var all = parts.Select(p => p.Apply(values)).ToArray();
        var outcomes = all.Where(o => !o.IsCut).ToArray();
        if (outcomes.Length == 0)
        {
            return CombinedText.Cut(parts, all);
        }

        var given = outcomes.Select(o => o.Marks).OfType<decimal>().ToArray();
        decimal? marks = given.Length == outcomes.Length ? total(given) : null;
        var way = marks is null ? "ยังรวมไม่ได้" : sentence(given);
        var more = outcomes.SelectMany((o, i) => o.MoreMarks.Select(m => $"ข้อ ({i + 1}) {m}"));
        return CombinedText.Combine(parts, all, outcomes, way, marks) with
        {
            MoreMarks = [.. more],
            Next = marks is { } now ? NextOf(outcomes, given, now, total) : null,
        };
    }

    // The part that raises the whole with the fewest things to do.
    private static NextStep? NextOf(RubricOutcome[] outcomes, decimal[] given, decimal now, Func<IReadOnlyList<decimal>, decimal> total)
    {
        var raised = outcomes.Select((o, i) => o.Next is { } next ? next with { Marks = total(With(i, next.Marks)) } : null);
        return CombinedText.Cheapest(raised, now);

        decimal[] With(int part, decimal marks) => [.. given.Select((m, i) => i == part ? marks : m)];
    }

    /// <summary>Every total that the parts can come to.</summary>
    public static IEnumerable<decimal> Possible(IReadOnlyList<Rubric> parts)
    {
        IReadOnlyCollection<decimal> sums = [0m];
        foreach (var part in parts)
        {
            sums = [.. sums.SelectMany(s => part.PossibleMarks().Select(m => s + m)).Distinct()];
        }

        return sums;
    }
}
