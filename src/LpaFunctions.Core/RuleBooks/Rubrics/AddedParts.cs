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
        var isIllustrative = outcomes.Any(o => o.IsIllustrative);
        var way = marks is null ? "ยังรวมไม่ได้" : sentence(given);
        return new RubricOutcome
        {
            Marks = marks,
            Found = CombinedText.Found(outcomes),
            Formula = CombinedText.Formula(outcomes, way, marks, isIllustrative),
            IsIllustrative = isIllustrative,
            IsForPerson = outcomes.Any(o => o.IsForPerson),
            MissingFields = [.. outcomes.SelectMany(o => o.MissingFields).Distinct(StringComparer.Ordinal)],
            NotNeeded = CombinedText.NotNeeded(parts, all),
            Doubt = outcomes.Select(o => o.Doubt).FirstOrDefault(d => d is not null),
            MoreMarks = [.. outcomes.SelectMany((o, i) => o.MoreMarks.Select(m => $"ข้อ ({i + 1}) {m}"))],
            Next = marks is { } now ? NextOf(outcomes, given, now, total) : null,
        };
    }

    // The part that raises the whole with the fewest things to do.
    private static NextStep? NextOf(RubricOutcome[] outcomes, decimal[] given, decimal now, Func<IReadOnlyList<decimal>, decimal> total) =>
        outcomes
            .Index()
            .Where(o => o.Item.Next is not null)
            .Select(o => o.Item.Next! with { Marks = total([.. given.Select((m, i) => i == o.Index ? o.Item.Next!.Marks : m)]) })
            .Where(n => n.Marks > now)
            .OrderBy(n => n.Things)
            .ThenByDescending(n => n.Marks)
            .FirstOrDefault();

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
