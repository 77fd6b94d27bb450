using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Outcomes;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.RuleBooks.Rubrics;

/// <summary>What the kinds that hold several rubrics say alike.</summary>
internal static class CombinedText
{
    public static string Formula(IReadOnlyList<RubricOutcome> outcomes, string rule, decimal? marks, bool isIllustrative)
    {
        var parts = string.Join("; ", outcomes.Select((o, i) => $"({i + 1}) {o.Formula}"));
        var word = isIllustrative ? $" {MarkedBand.IllustrativeWord}" : "";
        return marks is { } m ? $"{parts}; {rule} ได้ {ThaiFormat.Number(m)} คะแนน{word}" : $"{parts}; {rule}";
    }

    /// <summary>The outcome of parts that all count. How they come to their marks and to more of them is each kind's own.</summary>
    /// <param name="all">Of all parts, cut ones among them.</param>
    /// <param name="applying">Of those that are not cut.</param>
    /// <param name="rule">How the marks of the whole come from those of the parts, in Thai.</param>
    public static RubricOutcome Combine(
        IReadOnlyList<Rubric> parts,
        IReadOnlyList<RubricOutcome> all,
        IReadOnlyList<RubricOutcome> applying,
        string rule,
        decimal? marks
    )
    {
        var isIllustrative = applying.Any(o => o.IsIllustrative);
        return new RubricOutcome
        {
            Marks = marks,
            Found = Found(applying),
            Formula = Formula(applying, rule, marks, isIllustrative),
            IsIllustrative = isIllustrative,
            IsForPerson = applying.Any(o => o.IsForPerson),
            MissingFields = Missing(applying),
            NotNeeded = NotNeeded(parts, all),
            Doubt = Doubt(applying),
        };
    }

    /// <summary>What any part lacks, each field once.</summary>
    public static IReadOnlyList<string> Missing(IReadOnlyList<RubricOutcome> outcomes) =>
        [.. outcomes.SelectMany(o => o.MissingFields).Distinct(StringComparer.Ordinal)];

    /// <summary>Of the steps to more marks than now the one with the fewest things to do, and of such the one that gives most; null where none leads there.</summary>
    public static NextStep? Cheapest(IEnumerable<NextStep?> steps, decimal? now) =>
        steps.OfType<NextStep>().Where(n => n.Marks > now).OrderBy(n => n.Things).ThenByDescending(n => n.Marks).FirstOrDefault();

    /// <summary>The first doubt of a part; null where none has one.</summary>
    public static string? Doubt(IReadOnlyList<RubricOutcome> outcomes) => outcomes.Select(o => o.Doubt).FirstOrDefault(d => d is not null);

    /// <summary>Where no part applies, the whole does not.</summary>
    public static RubricOutcome Cut(IReadOnlyList<Rubric> parts, IReadOnlyList<RubricOutcome> outcomes) =>
        new()
        {
            IsCut = true,
            NotNeeded = NotNeeded(parts, outcomes),
            IsIllustrative = outcomes.Any(o => o.IsIllustrative),
            Found = Found(outcomes),
            Formula = Formula(outcomes, "ไม่มีข้อใดใช้กับ อปท. นี้ จึงตัดฐาน", null, isIllustrative: false),
        };

    /// <summary>What no part needs, though another part may name it.</summary>
    public static IReadOnlyList<string> NotNeeded(IReadOnlyList<Rubric> parts, IReadOnlyList<RubricOutcome> outcomes)
    {
        var needed = parts.SelectMany((p, i) => p.FieldIds().Except(outcomes[i].NotNeeded, StringComparer.Ordinal));
        return [.. outcomes.SelectMany(o => o.NotNeeded).Except(needed, StringComparer.Ordinal)];
    }

    public static string Found(IReadOnlyList<RubricOutcome> outcomes) =>
        string.Join("; ", outcomes.Select((o, i) => $"({i + 1}) {o.Found ?? o.Formula}"));

    public static IReadOnlyList<string> Describe(IReadOnlyList<Rubric> parts, FieldList fields, string rule) =>
        [rule, .. parts.SelectMany((p, i) => p.Describe(fields).Select((line, n) => n == 0 ? $"({i + 1}) {line}" : $"  {line}"))];

    public static IEnumerable<RubricProblem> Check(IReadOnlyList<Rubric> parts, FieldList fields)
    {
        if (parts.Count < 2)
        {
            yield return new RubricProblem(".parts", "parts-present", "ต้องมีอย่างน้อย 2 เกณฑ์ย่อย", "there must be two parts at least");
        }

        for (var i = 0; i < parts.Count; i++)
        {
            foreach (var problem in parts[i].Check(fields))
            {
                yield return problem with
                {
                    Path = $".parts[{i}]{problem.Path}",
                };
            }
        }
    }
}
