using System.Text.Json.Serialization;
using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Outcomes;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.RuleBooks.Rubrics;

/// <summary>
/// Share of a part in a whole, in percent, marked by bands. The exact share is held against the bounds; it is rounded for display only,
/// so 79.996 percent does not reach a band from 80.
/// </summary>
public sealed record ShareBandsRubric : Rubric
{
    /// <summary>Field id of the numerator.</summary>
    public required string Part { get; init; }

    /// <summary>Field id of the denominator.</summary>
    public required string Whole { get; init; }

    /// <summary>Bounds in percent.</summary>
    public required IReadOnlyList<ValueBand> Bands { get; init; }

    /// <summary>Whether the part may exceed the whole: a collection against a target, of which 120 percent is good.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AllowOver100 { get; init; }

    /// <summary>Marks, or "cut", where the whole is 0 (no complaint came in); null: a person decides.</summary>
    public RestBand? MarksWhenWholeIsZero { get; init; }

    public override RubricOutcome Apply(RubricInput values)
    {
        var (part, whole, fields) = (values.Number(Part), values.Number(Whole), values.Fields);
        if (whole == 0m && MarksWhenWholeIsZero is { } zero)
        {
            return zero.Outcome(fields, $"{fields.Label(Whole)} เป็น 0", $"{zero.Verdict(fields)}ตามเกณฑ์") with { NotNeeded = [Part] };
        }

        if (part is not { } p || whole is not { } w)
        {
            return RubricOutcome.Missing(fields, new[] { (Part, part), (Whole, whole) }.Where(f => f.Item2 is null).Select(f => f.Item1));
        }

        var numbers = $"{fields.Label(Part)} {fields.WithUnit(Part, p)} ÷ {fields.Label(Whole)} {fields.WithUnit(Whole, w)}";
        if (p < 0m || (p > w && !AllowOver100))
        {
            return new RubricOutcome
            {
                Formula = numbers,
                Doubt =
                    $"{fields.Label(Part)} ({ThaiFormat.Number(p)}) ต้องไม่ติดลบและไม่มากกว่า {fields.Label(Whole)} ({ThaiFormat.Number(w)}) โปรดตรวจตัวเลขในเอกสาร",
            };
        }

        if (w == 0m)
        {
            return new RubricOutcome
            {
                Formula = numbers,
                Doubt = $"{fields.Label(Whole)} เป็น 0 จึงคิดร้อยละไม่ได้ โปรดให้ผู้ประเมินพิจารณา",
            };
        }

        var share = p * 100m / w;
        var band = ValueBands.Find(Bands, share)!;
        var found = $"{numbers} × 100 = ร้อยละ {ShowShare(share)}";
        var higher = ValueBands.Higher(Bands, band).ToArray();
        var more = higher.Select(b => More(fields, b, p, w));
        var verdict = $"({ValueBands.Sentence(band, "ร้อยละ ", "")}) {band.Verdict(fields)}";
        return band.Outcome(fields, found, verdict) with
        {
            Next = higher is [var next, ..] ? ValueBands.Step(fields, next, Things(fields, next, p, w)) : null,
            MoreMarks = [.. more],
        };
    }

    public override IEnumerable<string> FieldIds() => [Part, Whole];

    public override IReadOnlyList<string> Describe(FieldList fields) =>
        [
            $"ร้อยละของ {fields.Label(Part)} ต่อ {fields.Label(Whole)}",
            .. ValueBands.Describe(fields, Bands, "ร้อยละ ", ""),
            $"{fields.Label(Whole)} เป็น 0 {(MarksWhenWholeIsZero ?? RestBand.Person).Verdict(fields)}",
        ];

    public override IEnumerable<MarkedBand> Outcomes() => MarksWhenWholeIsZero is { } zero ? [.. Bands, zero] : Bands;

    public override IEnumerable<RubricProblem> Check(FieldList fields)
    {
        foreach (var id in FieldIds().Where(id => fields.Find(id) is not null && !fields.IsNumber(id)))
        {
            yield return new RubricProblem(
                "",
                "field-kind",
                $"เกณฑ์ร้อยละต้องใช้ช่องที่เป็นตัวเลข แต่ \"{id}\" ไม่ใช่ตัวเลข",
                $"a share needs number fields, '{id}' is none"
            );
        }

        foreach (var problem in ValueBands.Check(Bands))
        {
            yield return problem;
        }
        // A part above its whole is a doubt and never a share, so no share is above 100.
        for (var i = 0; i < Bands.Count; i++)
        {
            if (!AllowOver100 && NoShareFalls(Bands[i]))
            {
                yield return new RubricProblem(
                    $".bands[{i}]",
                    "share-bounds",
                    "ขอบเขตของร้อยละต้องอยู่ระหว่าง 0 ถึง 100 และต้องมีค่าที่เข้าช่วงนี้ได้",
                    "bounds of a share lie between 0 and 100, and some share must fall into the band"
                );
            }
        }
    }

    private static bool NoShareFalls(ValueBand band) =>
        new[] { band.AtLeast, band.Above, band.AtMost, band.Below }.Any(b => b is < 0m or > 100m) || band.Above is 100m || band.Below is 0m;

    // Two places are shown, and more where two would name a bound that the share does not reach.
    private string ShowShare(decimal share)
    {
        var rounded = Percentages.Round2(share);
        return ValueBands.Find(Bands, rounded) == ValueBands.Find(Bands, share)
            ? ThaiFormat.Percent(share)
            : ThaiFormat.Number(Math.Round(share, 6, MidpointRounding.ToZero));
    }

    private int Things(FieldList fields, ValueBand next, decimal part, decimal whole) =>
        fields.IsKind(Part, FieldKind.Integer) ? (int?)Lacking(fields, next, part, whole) ?? 1 : 1;

    // With a lower bound the missing number can be said in units; it is what the LGO has to do.
    private string More(FieldList fields, ValueBand band, decimal part, decimal whole)
    {
        var sentence = $"หากได้{ValueBands.Sentence(band, "ร้อยละ ", "")}";
        var text = $"{sentence} {band.Promise(fields)}";
        return Lacking(fields, band, part, whole) is { } lacking
            ? $"{text} (ต้องมี{fields.Label(Part)}เพิ่มอีก {fields.WithUnit(Part, lacking)})"
            : text;
    }

    // Whole units (things, or baht) that the part lacks for a band with a lower bound; null where it is neither, or the whole has not as many.
    private decimal? Lacking(FieldList fields, ValueBand band, decimal part, decimal whole)
    {
        if (
            (band.AtLeast ?? band.Above) is not { } bound
            || !(fields.IsKind(Part, FieldKind.Integer) || fields.IsKind(Part, FieldKind.Baht))
        )
        {
            return null;
        }

        var needed = band.AtLeast is not null ? Math.Ceiling(bound * whole / 100m) : Math.Floor(bound * whole / 100m) + 1m;
        return needed > part && (needed <= whole || AllowOver100) ? Math.Ceiling(needed - part) : null;
    }
}
