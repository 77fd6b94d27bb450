using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Outcomes;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.RuleBooks.Rubrics;

/// <summary>What all-of and any-of say alike.</summary>
internal static class CombinedText
{
    public static string Formula(IReadOnlyList<RubricOutcome> outcomes, string rule, decimal? marks, bool isIllustrative)
    {
        var parts = string.Join("; ", outcomes.Select((o, i) => $"({i + 1}) {o.Formula}"));
        var word = isIllustrative ? $" {MarkedBand.IllustrativeWord}" : "";
        return marks is { } m ? $"{parts}; {rule} ได้ {ThaiFormat.Number(m)} คะแนน{word}" : $"{parts}; {rule}";
    }

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
