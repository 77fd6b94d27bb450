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
        if (!values.Has(Steps[0].Field))
        {
            return RubricOutcome.Missing(values.Fields, Steps[0].Field);
        }

        var reached = Steps.TakeWhile(s => s.Holds(values)).ToArray();
        var fields = values.Fields;
        var band = reached is [.., var last] ? (MarkedBand)last : Otherwise;
        var lines = Steps
            .Take(reached.Length + 1)
            .Select(s => $"{(s.Holds(values) ? "ผ่าน" : values.Has(s.Field) ? "ยังไม่ผ่าน" : "ไม่พบหลักฐาน")}: {s.Text}{Found(values, s)}");
        var higher = Steps.Skip(reached.Length).Where(s => !s.IsPerson).ToArray();
        return band.Outcome(fields, $"{string.Join("; ", lines)};", band.Verdict(fields)) with
        {
            Next = higher is [var next, ..] ? ValueBands.Step(fields, next, 1) : null,
            MoreMarks = [.. higher.Select(s => $"หาก{s.Text} (และผ่านทุกขั้นก่อนหน้า) {s.Promise(fields)}")],
        };
    }

    public override IEnumerable<string> FieldIds() => Steps.Select(s => s.Field).Distinct(StringComparer.Ordinal);

    public override IReadOnlyList<string> Describe(FieldList fields) =>
        [.. Steps.Select((s, i) => $"ขั้นที่ {i + 1} {s.Text} {s.Verdict(fields)}"), $"ไม่ถึงขั้นที่ 1 {Otherwise.Verdict(fields)}"];

    public override IEnumerable<MarkedBand> Outcomes() => [.. Steps, Otherwise];

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
            if (Steps[i].OnOrBefore is not null && !fields.IsKind(Steps[i].Field, FieldKind.Date))
            {
                yield return new RubricProblem(
                    $".steps[{i}]",
                    "field-kind",
                    "onOrBefore ใช้ได้กับช่องชนิดวันที่เท่านั้น",
                    "onOrBefore needs a date field"
                );
            }

            if (Steps[i].AtLeast is not null && !fields.IsNumber(Steps[i].Field) && !fields.IsKind(Steps[i].Field, FieldKind.Checklist))
            {
                yield return new RubricProblem(
                    $".steps[{i}]",
                    "field-kind",
                    "atLeast ใช้ได้กับช่องตัวเลขหรือ checklist เท่านั้น",
                    "atLeast needs a number or checklist field"
                );
            }
        }
    }

    private static string Found(RubricInput values, StepSpec step) =>
        values.Values.TryGetValue(step.Field, out var value) ? $" (พบ {ThaiFormat.Value(value)})" : "";
}
