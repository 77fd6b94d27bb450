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
        decimal? marks = given.Marks is { } before ? Math.Max(0m, before - off) : null;
        var reasons = string.Join("; ", held.Select(d => d.Text));
        var next = given.Next is { } step ? Less(step, off, marks) : null;
        var formula = marks is { } left ? $"{given.Formula}; {LessText(held, left, isIllustrative)}" : given.Formula;
        return given with
        {
            Marks = marks,
            IsIllustrative = isIllustrative,
            Found = $"{given.Found}; {reasons}",
            Formula = formula,
            MoreMarks = [.. held.Select(Avoided), .. given.MoreMarks],
            Next = next,
        };
    }

    /// <summary>The next step, less what is taken off all the same; null where it then gives no more than now.</summary>
    private static NextStep? Less(NextStep next, decimal off, decimal? now) =>
        Math.Max(0m, next.Marks - off) > now ? next with { Marks = next.Marks - off } : null;

    private static string LessText(StepSpec[] held, decimal left, bool isIllustrative)
    {
        var texts = string.Join("; ", held.Select(d => $"หัก {OffText(d)} คะแนน: {d.Text}"));
        return $"{texts}; ได้ {ThaiFormat.Number(left)} คะแนน{MarkedBand.WordIf(isIllustrative)}";
    }

    private static string Avoided(StepSpec deduction) => $"หากไม่{deduction.Text} จะไม่ถูกหัก {OffText(deduction)} คะแนน";

    private static string OffText(StepSpec deduction) => ThaiFormat.Number(deduction.Marks.Value ?? 0m);

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
