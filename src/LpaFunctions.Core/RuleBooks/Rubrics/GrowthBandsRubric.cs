using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Outcomes;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.RuleBooks.Rubrics;

/// <summary>Growth of a value over that of the year before, in percent, marked by bands; a fall is a negative growth.</summary>
public sealed record GrowthBandsRubric : Rubric
{
    /// <summary>Field id of this year's value.</summary>
    public required string Now { get; init; }

    /// <summary>Field id of the value of the year before.</summary>
    public required string Before { get; init; }

    /// <summary>Bounds in percent of the value before; they may be negative or above 100.</summary>
    public required IReadOnlyList<ValueBand> Bands { get; init; }

    /// <summary>What a value before of 0 gives: marks, "cut" or "person"; null: a person decides.</summary>
    public RestBand? MarksWhenBeforeIsZero { get; init; }

    public override RubricOutcome Apply(RubricInput values)
    {
        var fields = values.Fields;
        if (values.Number(Now) is not { } now || values.Number(Before) is not { } before)
        {
            return RubricOutcome.Missing(fields, FieldIds().Where(id => values.Number(id) is null));
        }

        var numbers = $"({fields.Label(Now)} {fields.WithUnit(Now, now)} − {fields.Label(Before)} {fields.WithUnit(Before, before)})";
        if (before <= 0m)
        {
            var zero = MarksWhenBeforeIsZero ?? RestBand.Person;
            return zero.Outcome(
                fields,
                $"{numbers}: {fields.Label(Before)} เป็น {ThaiFormat.Number(before)} จึงคิดร้อยละไม่ได้",
                zero.Verdict(fields)
            );
        }

        var growth = (now - before) * 100m / before;
        var band = ValueBands.Find(Bands, growth)!;
        var found = $"{numbers} ÷ {ThaiFormat.Number(before)} × 100 = ร้อยละ {ThaiFormat.Percent(growth)}";
        return band.Outcome(fields, found, $"({Sentence(band)}) {band.Verdict(fields)}") with
        {
            Next = ValueBands.Next(fields, Bands, band),
            MoreMarks = ValueBands.MoreMarks(fields, Bands, band, "เพิ่มขึ้น", "ร้อยละ ", ""),
        };
    }

    public override IEnumerable<string> FieldIds() => [Now, Before];

    public override IReadOnlyList<string> Describe(FieldList fields) =>
        [
            $"ร้อยละที่ {fields.Label(Now)} เพิ่มจาก {fields.Label(Before)}",
            .. ValueBands.Describe(fields, Bands, "ร้อยละ ", ""),
            $"{fields.Label(Before)} เป็น 0 {(MarksWhenBeforeIsZero ?? RestBand.Person).Verdict(fields)}",
        ];

    public override IEnumerable<MarkedBand> Outcomes() => MarksWhenBeforeIsZero is { } zero ? [.. Bands, zero] : Bands;

    public override IEnumerable<RubricProblem> Check(FieldList fields)
    {
        foreach (var id in FieldIds().Where(id => fields.Find(id) is not null && !fields.IsNumber(id)))
        {
            yield return new RubricProblem(
                "",
                "field-kind",
                $"การเพิ่มขึ้นต้องใช้ช่องตัวเลข แต่ \"{id}\" ไม่ใช่",
                $"growth needs number fields, '{id}' is none"
            );
        }

        foreach (var problem in ValueBands.Check(Bands))
        {
            yield return problem;
        }
    }

    private static string Sentence(ValueBand band) => ValueBands.Sentence(band, "ร้อยละ ", "");
}
