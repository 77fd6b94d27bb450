using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Outcomes;

namespace LpaFunctions.Core.RuleBooks.Rubrics;

/// <summary>Where there was no case (no complaint, no building permit, nothing to collect) the rubric below has nothing to judge: full marks, or cut, as the form says.</summary>
public sealed record NoCaseRubric : Rubric
{
    /// <summary>Id of a number field (0 is no case) or a yes-no field ("no" is no case).</summary>
    public required string Field { get; init; }

    /// <summary>What no case gives: marks, "cut" or "person".</summary>
    public required RestBand Gives { get; init; }

    /// <summary>Where there was a case.</summary>
    public required Rubric Rubric { get; init; }

    public override RubricOutcome Apply(RubricInput values)
    {
        if (!values.Has(Field))
        {
            return RubricOutcome.Missing(values.Fields, Field);
        }

        var isNone = values.Number(Field) == 0m || values.YesNo(Field) == false;
        return isNone
            ? Gives.Outcome(values.Fields, None(values.Fields), Gives.Verdict(values.Fields)) with
            {
                NotNeeded = [.. Rubric.FieldIds().Where(id => id != Field)],
            }
            : Rubric.Apply(values);
    }

    public override IEnumerable<string> FieldIds() => Rubric.FieldIds().Prepend(Field).Distinct(StringComparer.Ordinal);

    public override IReadOnlyList<string> Describe(FieldList fields) =>
        [$"{None(fields)} {Gives.Verdict(fields)}", .. Rubric.Describe(fields)];

    public override IEnumerable<MarkedBand> Outcomes() => Rubric.Outcomes().Append(Gives);

    public override IEnumerable<decimal> PossibleMarks() => Rubric.PossibleMarks().Concat(Gives.Marks.Value is { } m ? [m] : []).Distinct();

    public override IEnumerable<RubricProblem> Check(FieldList fields)
    {
        if (fields.Find(Field) is not null && !fields.IsNumber(Field) && !fields.IsKind(Field, FieldKind.YesNo))
        {
            yield return new RubricProblem(
                ".field",
                "field-kind",
                $"\"{Field}\" ต้องเป็นตัวเลขหรือ yes-no",
                $"'{Field}' must be a number or a yes-no field"
            );
        }

        foreach (var problem in Rubric.Check(fields))
        {
            yield return problem with
            {
                Path = $".rubric{problem.Path}",
            };
        }
    }

    private string None(FieldList fields) => $"ไม่มีกรณีของ “{fields.Label(Field)}”";
}
