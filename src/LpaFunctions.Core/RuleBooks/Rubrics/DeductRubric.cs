using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Outcomes;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.RuleBooks.Rubrics;

/// <summary>Marks of a rubric, less what is taken off for what went wrong; never below 0. What no document says is not taken off.</summary>
public sealed record DeductRubric : Rubric
{
    public required Rubric From { get; init; }

    /// <summary>Each with the marks that it takes off where it holds.</summary>
    public required IReadOnlyList<StepSpec> Deductions { get; init; }

    public override RubricOutcome Apply(RubricInput values)
    {
        var fields = values.Fields;
        var given = From.Apply(values);
        given = given with { NotNeeded = [.. given.NotNeeded.Except(Deductions.SelectMany(d => d.FieldIds()), StringComparer.Ordinal)] };
        var held = Deductions.Where(d => d.Holds(values)).ToArray();
        if (held.Length == 0)
        {
            return given;
        }

        var off = held.Sum(d => d.Marks.Value ?? 0m);
        var isIllustrative = given.IsIllustrative || held.Any(d => d.IsIllustrative(fields));
        var word = isIllustrative ? $" {MarkedBand.IllustrativeWord}" : "";
        var texts = string.Join("; ", held.Select(d => $"หัก {ThaiFormat.Number(d.Marks.Value ?? 0m)} คะแนน: {d.Text}"));
        decimal? marks = given.Marks is { } before ? Math.Max(0m, before - off) : null;
        return given with
        {
            Marks = marks,
            IsIllustrative = isIllustrative,
            Found = $"{given.Found}; {string.Join("; ", held.Select(d => d.Text))}",
            Formula = marks is { } m ? $"{given.Formula}; {texts}; ได้ {ThaiFormat.Number(m)} คะแนน{word}" : given.Formula,
            MoreMarks =
            [
                .. held.Select(d => $"หากไม่{d.Text} จะไม่ถูกหัก {ThaiFormat.Number(d.Marks.Value ?? 0m)} คะแนน"),
                .. given.MoreMarks,
            ],
            Next = given.Next is { } next && Math.Max(0m, next.Marks - off) > marks ? next with { Marks = next.Marks - off } : null,
        };
    }

    public override IEnumerable<string> FieldIds() =>
        From.FieldIds().Concat(Deductions.SelectMany(d => d.FieldIds())).Distinct(StringComparer.Ordinal);

    public override IReadOnlyList<string> Describe(FieldList fields) =>
        [.. From.Describe(fields), .. Deductions.Select(d => $"หัก {d.Marks} คะแนนเมื่อ{d.Text}")];

    public override IEnumerable<MarkedBand> Outcomes() => From.Outcomes().Concat(Deductions);

    public override IEnumerable<decimal> PossibleMarks()
    {
        IReadOnlyCollection<decimal> off = [0m];
        foreach (var deduction in Deductions)
        {
            off = [.. off.SelectMany(o => new[] { o, o + (deduction.Marks.Value ?? 0m) }).Distinct()];
        }

        return From.PossibleMarks().SelectMany(m => off.Select(o => Math.Max(0m, m - o))).Distinct();
    }

    public override IEnumerable<RubricProblem> Check(FieldList fields)
    {
        for (var i = 0; i < Deductions.Count; i++)
        {
            if (Deductions[i].Marks.Value is null or <= 0m)
            {
                yield return new RubricProblem(
                    $".deductions[{i}]",
                    "deduction-positive",
                    "คะแนนที่หักต้องเป็นตัวเลขมากกว่า 0",
                    "a deduction takes off more than 0 marks"
                );
            }

            foreach (var problem in Deductions[i].Check(fields))
            {
                yield return problem with
                {
                    Path = $".deductions[{i}]{problem.Path}",
                };
            }
        }

        foreach (var problem in From.Check(fields))
        {
            yield return problem with
            {
                Path = $".from{problem.Path}",
            };
        }
    }
}
