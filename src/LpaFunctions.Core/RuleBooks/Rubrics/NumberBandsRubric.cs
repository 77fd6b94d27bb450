using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Outcomes;

namespace LpaFunctions.Core.RuleBooks.Rubrics;

/// <summary>A number, marked by bands: more is better ("atLeast"), or less is better ("atMost": days until an answer).</summary>
public sealed record NumberBandsRubric : Rubric
{
    /// <summary>Id of a number field.</summary>
    public required string Field { get; init; }

    /// <summary>Bounds in the field's unit.</summary>
    public required IReadOnlyList<ValueBand> Bands { get; init; }

    public override RubricOutcome Apply(RubricInput values)
    {
        if (values.Number(Field) is not { } number)
        {
            return RubricOutcome.Missing(values.Fields, Field);
        }

        var band = ValueBands.Find(Bands, number)!;
        var (before, after) = Around(values.Fields);
        var fields = values.Fields;
        var found = $"{fields.Label(Field)} {fields.WithUnit(Field, number)}";
        var verdict = $"({ValueBands.Sentence(band, before, after)}) {band.Verdict(fields)}";
        return band.Outcome(fields, found, verdict) with
        {
            Next = ValueBands.Next(fields, Bands, band),
            MoreMarks = ValueBands.MoreMarks(fields, Bands, band, fields.Label(Field), before, after),
        };
    }

    public override IEnumerable<string> FieldIds() => [Field];

    public override IReadOnlyList<string> Describe(FieldList fields)
    {
        var (before, after) = Around(fields);
        return [fields.Label(Field), .. ValueBands.Describe(fields, Bands, before, after)];
    }

    public override IEnumerable<MarkedBand> Outcomes() => Bands;

    public override IEnumerable<RubricProblem> Check(FieldList fields)
    {
        if (fields.Find(Field) is not null && !fields.IsNumber(Field))
        {
            yield return new RubricProblem(
                "",
                "field-kind",
                $"เกณฑ์ช่วงตัวเลขต้องใช้ช่องที่เป็นตัวเลข แต่ \"{Field}\" ไม่ใช่ตัวเลข",
                $"number bands need a number field, '{Field}' is none"
            );
        }

        foreach (var problem in ValueBands.Check(Bands))
        {
            yield return problem;
        }
    }

    private (string Before, string After) Around(FieldList fields) =>
        fields.Find(Field) switch
        {
            { Kind: FieldKind.Percent } => ("ร้อยละ ", ""),
            { Unit: { Length: > 0 } unit } => ("", " " + unit),
            _ => ("", ""),
        };
}
