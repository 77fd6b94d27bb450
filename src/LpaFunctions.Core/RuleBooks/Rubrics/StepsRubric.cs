using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Outcomes;

namespace LpaFunctions.Core.RuleBooks.Rubrics;

/// <summary>Steps one after the other, each with its marks: "5 kinds are recorded" 3, "and they are also disseminated" 5. A step counts only where all before it hold.</summary>
public sealed record StepsRubric : Rubric
{
    /// <summary>In order, marks rising.</summary>
    public required IReadOnlyList<StepSpec> Steps { get; init; }

    /// <summary>Marks where not even the first step holds.</summary>
    public RestBand Otherwise { get; init; } = 0m;

    public override RubricOutcome Apply(RubricInput values)
    {
        if (!Steps[0].IsThere(values))
        {
            return RubricOutcome.Missing(
                values.Fields,
                Steps[0].FieldIds().Where(id => !values.Has(id)).DefaultIfEmpty(Steps[0].FieldIds().First())
            );
        }

        var reached = Steps.TakeWhile(s => s.Holds(values)).ToArray();
        var fields = values.Fields;
        var band = reached is [.., var last] ? (MarkedBand)last : Otherwise;
        var lines = Steps.Take(reached.Length + 1).Select(s => $"{Verdict(s, values)}: {s.Text}{s.Found(values)}");
        var higher = Steps.Skip(reached.Length).Where(s => !s.IsPerson).ToArray();
        var found = $"{string.Join("; ", lines)};";
        // The step that stopped the ladder may be one that a person has to decide.
        if (Steps.ElementAtOrDefault(reached.Length)?.IsForPerson(values) == true)
        {
            return RestBand.Person.Outcome(fields, found, RestBand.Person.Verdict(fields));
        }

        var outcome = band.Outcome(fields, found, band.Verdict(fields));
        var isIllustrative = outcome.IsIllustrative || Steps.Take(reached.Length + 1).Any(s => s.IsDecidedIllustratively(values));
        return outcome with
        {
            NotNeeded = NotNeeded(values),
            IsIllustrative = isIllustrative && outcome.Marks is not null,
            Formula = isIllustrative && !outcome.IsIllustrative ? $"{outcome.Formula} {MarkedBand.IllustrativeWord}" : outcome.Formula,
            Next = higher is [var next, ..] ? ValueBands.Step(fields, next, 1) : null,
            MoreMarks = [.. higher.Select(s => $"หาก{s.Text} (และผ่านทุกขั้นก่อนหน้า) {s.Promise(fields)}")],
        };
    }

    private static string Verdict(StepSpec step, RubricInput values)
    {
        if (step.Holds(values))
        {
            return "ผ่าน";
        }

        return step.IsThere(values) ? "ยังไม่ผ่าน" : "ไม่พบหลักฐาน";
    }

    // What the rubrics inside do without and no other step looks at.
    private IReadOnlyList<string> NotNeeded(RubricInput values)
    {
        var needed = Steps.SelectMany(s => s.FieldIds().Except(s.NotNeeded(values), StringComparer.Ordinal));
        return [.. Steps.SelectMany(s => s.NotNeeded(values)).Except(needed, StringComparer.Ordinal)];
    }

    public override IEnumerable<string> FieldIds() => Steps.SelectMany(s => s.FieldIds()).Distinct(StringComparer.Ordinal);

    public override IReadOnlyList<string> Describe(FieldList fields) =>
        [
            .. Steps.SelectMany(
                (s, i) =>
                    (IEnumerable<string>)
                        [$"ขั้นที่ {i + 1} {s.Text} {s.Verdict(fields)}", .. s.Rubric?.Describe(fields).Select(l => "  " + l) ?? []]
            ),
            $"ไม่ถึงขั้นที่ 1 {Otherwise.Verdict(fields)}",
        ];

    public override IEnumerable<MarkedBand> Outcomes() =>
        [.. Steps.SelectMany(s => (IEnumerable<MarkedBand>)[s, .. s.Rubric?.Outcomes() ?? []]), Otherwise];

    // Marks of a rubric inside a step decide the step and are not given themselves.
    public override IEnumerable<decimal> PossibleMarks() =>
        Steps.Select(s => s.Marks.Value).Append(Otherwise.Marks.Value).OfType<decimal>();

    public override IEnumerable<RubricProblem> Check(FieldList fields)
    {
        if (Steps.Count == 0)
        {
            yield return new RubricProblem(".steps", "steps-present", "ต้องมีอย่างน้อย 1 ขั้น", "there must be one step at least");
        }

        var before = Otherwise.Marks.Value;
        for (var i = 0; i < Steps.Count; i++)
        {
            if (Steps[i].Marks.Value <= before)
            {
                yield return new RubricProblem(
                    $".steps[{i}]",
                    "steps-ascend",
                    "คะแนนของแต่ละขั้นต้องมากกว่าขั้นก่อนหน้า",
                    "the marks of a step must exceed those of the one before"
                );
            }

            before = Steps[i].Marks.Value ?? before;
            foreach (var problem in Steps[i].Check(fields))
            {
                yield return problem with
                {
                    Path = $".steps[{i}]{problem.Path}",
                };
            }
        }
    }
}
