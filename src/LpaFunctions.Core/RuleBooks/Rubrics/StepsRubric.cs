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
        // The steps that hold, and the one that stopped the ladder.
        var looked = Steps.Take(reached.Length + 1).ToArray();
        var fields = values.Fields;
        var found = $"{string.Join("; ", looked.Select(s => $"{Verdict(s, values)}: {s.Text}{s.Found(values)}"))};";
        // The step that stopped the ladder may be one that a person has to decide.
        if (Steps.ElementAtOrDefault(reached.Length)?.IsForPerson(values) == true)
        {
            return RestBand.Person.Outcome(fields, found, RestBand.Person.Verdict(fields));
        }

        var band = reached is [.., var last] ? (MarkedBand)last : Otherwise;
        var outcome = band.Outcome(fields, found, band.Verdict(fields));
        var isInside = looked.Any(s => s.IsDecidedIllustratively(values));
        var formula = outcome.Formula + MarkedBand.WordIf(isInside && !outcome.IsIllustrative);
        var higher = Steps.Skip(reached.Length).Where(s => !s.IsPerson).ToArray();
        var more = higher.Select(s => $"หาก{s.Text} (และผ่านทุกขั้นก่อนหน้า) {s.Promise(fields)}");
        return outcome with
        {
            NotNeeded = NotNeeded(values),
            IsIllustrative = (outcome.IsIllustrative || isInside) && outcome.Marks is not null,
            Formula = formula,
            Next = higher is [var next, ..] ? ValueBands.Step(fields, next, 1) : null,
            MoreMarks = [.. more],
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
        [.. Steps.SelectMany((s, i) => Describe(fields, s, i + 1)), $"ไม่ถึงขั้นที่ 1 {Otherwise.Verdict(fields)}"];

    private static IEnumerable<string> Describe(FieldList fields, StepSpec step, int number)
    {
        var inside = step.Rubric?.Describe(fields) ?? [];
        return [$"ขั้นที่ {number} {step.Text} {step.Verdict(fields)}", .. inside.Select(line => "  " + line)];
    }

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
