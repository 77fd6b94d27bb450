using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Outcomes;
using LpaFunctions.Core.Values;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Core.RuleBooks.Rubrics;

/// <summary>Done by a date; later dates may give fewer marks.</summary>
public sealed record DeadlineRubric : Rubric
{
    /// <summary>Id of a date field.</summary>
    public required string Field { get; init; }

    /// <summary>Earliest first, marks falling.</summary>
    public required IReadOnlyList<DeadlineStep> Deadlines { get; init; }

    /// <summary>Marks after the last deadline.</summary>
    public RestBand Late { get; init; } = 0m;

    public override RubricOutcome Apply(RubricInput values)
    {
        if (values.Date(Field) is not { } date)
        {
            return RubricOutcome.Missing(values.Fields, Field);
        }

        var met = Deadlines.FirstOrDefault(d => date <= d.OnOrBefore);
        var fields = values.Fields;
        var band = (MarkedBand?)met ?? Late;
        var verdict = met is null
            ? $"หลังวันที่ {ThaiFormat.Date(Deadlines[^1].OnOrBefore)}"
            : $"ภายในวันที่ {ThaiFormat.Date(met.OnOrBefore)}";
        var found = $"{fields.Label(Field)} {ThaiFormat.Date(date)}";
        var nearestFirst = Deadlines.Where(d => d.Marks.Value > (band.Marks.Value ?? -1m)).Reverse();
        return band.Outcome(fields, found, $"({verdict}) {band.Verdict(fields)}") with
        {
            MoreMarks = [.. nearestFirst.Select(d => $"หากแล้วเสร็จภายในวันที่ {ThaiFormat.Date(d.OnOrBefore)} {d.Promise(fields)}")],
        };
    }

    public override IEnumerable<string> FieldIds() => [Field];

    public override IReadOnlyList<string> Describe(FieldList fields) =>
        [
            .. Deadlines.Select(d => $"{fields.Label(Field)} ภายในวันที่ {ThaiFormat.Date(d.OnOrBefore)} {d.Verdict(fields)}"),
            $"หลังจากนั้น {Late.Verdict(fields)}",
        ];

    public override IEnumerable<MarkedBand> Outcomes() => [.. Deadlines, Late];

    public override IEnumerable<RubricProblem> Check(FieldList fields)
    {
        if (fields.Find(Field) is not null && !fields.IsKind(Field, FieldKind.Date))
        {
            yield return new RubricProblem("", "field-kind", $"\"{Field}\" ต้องเป็นช่องชนิดวันที่", $"'{Field}' must be a date field");
        }

        if (Deadlines.Count == 0)
        {
            yield return new RubricProblem(
                ".deadlines",
                "deadlines-present",
                "ต้องมีกำหนดวันอย่างน้อย 1 วัน",
                "there must be one deadline at least"
            );
        }

        for (var i = 0; i < Deadlines.Count; i++)
        {
            if (AssessmentYear.IsBuddhistEra(Deadlines[i].OnOrBefore))
            {
                yield return new RubricProblem(
                    $".deadlines[{i}].onOrBefore",
                    "ce-dates",
                    "วันที่ในสมุดเกณฑ์ต้องเป็น ค.ศ. เช่น 2024-09-30",
                    "dates in a rule book are C.E.: 2024-09-30"
                );
            }

            var fewerBelow = (i + 1 < Deadlines.Count ? Deadlines[i + 1].Marks : Late.Marks).Value;
            if (
                Deadlines[i].Marks.Value <= fewerBelow
                || (i + 1 < Deadlines.Count && Deadlines[i].OnOrBefore >= Deadlines[i + 1].OnOrBefore)
            )
            {
                yield return new RubricProblem(
                    $".deadlines[{i}]",
                    "deadlines-descend",
                    "กำหนดวันต้องเรียงจากเร็วไปช้า และคะแนนต้องลดลง",
                    "deadlines must stand earliest first with falling marks"
                );
            }
        }
    }
}

/// <summary>A day by which the marks are earned.</summary>
public sealed record DeadlineStep : MarkedBand
{
    /// <summary>Last day, inclusive (C.E., ISO).</summary>
    public required DateOnly OnOrBefore { get; init; }
}
