using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Outcomes;
using LpaFunctions.Core.Values;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Core.RuleBooks.Rubrics;

/// <summary>
/// Days from one date to another, marked by bands: "within 15 days of the complaint", "within 90 days of the fiscal year's end", "within 15 days of the
/// province's announcement on 14 June".
/// </summary>
public sealed record DaysBetweenRubric : Rubric
{
    /// <summary>Id of the date field that days are counted from; left out where <see cref="FromFiscalYear"/> or <see cref="FromDay"/> says the day.</summary>
    public string? From { get; init; }

    /// <summary>The day of the inspected fiscal year that days are counted from.</summary>
    public FiscalDay? FromFiscalYear { get; init; }

    /// <summary>The day that the form itself names and that days are counted from (C.E., ISO); it moves on with the year.</summary>
    public DateOnly? FromDay { get; init; }

    /// <summary>Id of the date field that days are counted to.</summary>
    public required string To { get; init; }

    /// <summary>Bounds in days.</summary>
    public required IReadOnlyList<ValueBand> Bands { get; init; }

    public override RubricOutcome Apply(RubricInput values)
    {
        var fields = values.Fields;
        if (Start(values) is not { } from || values.Date(To) is not { } to)
        {
            return RubricOutcome.Missing(fields, FieldIds().Where(id => values.Date(id) is null));
        }

        var days = to.DayNumber - from.DayNumber;
        var dates = $"{fields.Label(To)} {ThaiFormat.Date(to)} นับจาก{StartName(fields)} {ThaiFormat.Date(from)}";
        if (days < 0 && From is not null)
        {
            return new RubricOutcome
            {
                Formula = dates,
                Found = dates,
                Doubt =
                    $"{fields.Label(To)} ({ThaiFormat.Date(to)}) อยู่ก่อน {fields.Label(From)} ({ThaiFormat.Date(from)}) โปรดตรวจวันที่ในเอกสาร",
            };
        }

        var band = ValueBands.Find(Bands, days)!;
        return band.Outcome(fields, $"{dates} = {ThaiFormat.Number(days)} วัน", $"({Sentence(band)}) {band.Verdict(fields)}") with
        {
            // The days have passed: what would have given more is said, but nothing helps any more.
            MoreMarks = ValueBands.MoreMarks(fields, Bands, band, "แล้วเสร็จ", "", " วัน"),
        };
    }

    public override IEnumerable<string> FieldIds() => From is null ? [To] : [From, To];

    public override IReadOnlyList<string> Describe(FieldList fields) =>
        [$"จำนวนวันจาก{StartName(fields)}{StartDay} ถึง {fields.Label(To)}", .. ValueBands.Describe(fields, Bands, "", " วัน")];

    public override IEnumerable<MarkedBand> Outcomes() => Bands;

    public override IEnumerable<RubricProblem> Check(FieldList fields)
    {
        if (new[] { From is not null, FromFiscalYear is not null, FromDay is not null }.Count(has => has) != 1)
        {
            yield return new RubricProblem(
                "",
                "one-start",
                "ระบุวันเริ่มนับอย่างใดอย่างหนึ่ง: from (ช่องวันที่) fromFiscalYear (start หรือ end) หรือ fromDay (วันที่ในแบบ)",
                "days are counted from one thing: from (a date field), fromFiscalYear or fromDay (a date of the form)"
            );
        }

        if (AssessmentYear.IsBuddhistEra(FromDay))
        {
            yield return new RubricProblem(
                ".fromDay",
                "ce-dates",
                "วันที่ในสมุดเกณฑ์ต้องเป็น ค.ศ. เช่น 2024-09-30",
                "dates in a rule book are C.E.: 2024-09-30"
            );
        }

        foreach (var id in FieldIds().Where(id => fields.Find(id) is not null && !fields.IsKind(id, FieldKind.Date)))
        {
            yield return new RubricProblem("", "field-kind", $"\"{id}\" ต้องเป็นช่องชนิดวันที่", $"'{id}' must be a date field");
        }

        foreach (var problem in ValueBands.Check(Bands))
        {
            yield return problem;
        }
    }

    private DateOnly? Start(RubricInput values) =>
        FromFiscalYear switch
        {
            FiscalDay.Start => values.Year.InspectedFrom,
            FiscalDay.End => values.Year.InspectedTo,
            _ => From is null ? FromDay : values.Date(From),
        };

    private string StartName(FieldList fields) =>
        FromFiscalYear switch
        {
            FiscalDay.Start => "วันเริ่มปีงบประมาณที่ตรวจ",
            FiscalDay.End => "วันสิ้นปีงบประมาณที่ตรวจ",
            _ => From is null ? "วันที่" : fields.Label(From),
        };

    private string StartDay => FromDay is { } day ? $" {ThaiFormat.Date(day)}" : "";

    private static string Sentence(ValueBand band) => ValueBands.Sentence(band, "", " วัน");
}
