using LpaFunctions.Core.Evidence;

namespace LpaFunctions.Core.RuleBooks.Rubrics;

/// <summary>Number of items of a checklist that are done, marked by bands. An item that no document mentions is not proven and does not count.</summary>
public sealed record ChecklistCountRubric : Rubric
{
    /// <summary>Id of a checklist field.</summary>
    public required string Field { get; init; }

    /// <summary>Bounds in items.</summary>
    public required IReadOnlyList<ValueBand> Bands { get; init; }

    public override RubricOutcome Apply(RubricInput values)
    {
        if (values.Checklist(Field) is not { } list)
        {
            return RubricOutcome.Missing(values.Fields, Field);
        }

        var items = values.Fields.Find(Field)?.Items ?? [];
        var done = items.Count(i => IsDone(list, i.Id));
        var band = ValueBands.Find(Bands, done)!;
        var open = items.Where(i => !IsDone(list, i.Id)).ToArray();
        var fields = values.Fields;
        var found = $"{fields.Label(Field)}: ทำแล้ว {done} จาก {items.Count} รายการ";
        return band.Outcome(fields, found, $"({ValueBands.Sentence(band, "", " รายการ")}) {band.Verdict(fields)}") with
        {
            MoreMarks = More(fields, band, done, list, open),
            Next = NextBand(band) is { } next ? ValueBands.Step(fields, next, (int)Math.Max(1m, Needed(next, done))) : null,
        };
    }

    public override IEnumerable<string> FieldIds() => [Field];

    public override IReadOnlyList<string> Describe(FieldList fields) =>
        [
            $"นับรายการที่ทำแล้วใน “{fields.Label(Field)}” ({fields.Find(Field)?.Items.Count ?? 0} รายการ)",
            .. (fields.Find(Field)?.Items ?? []).Select((item, i) => $"{i + 1}) {item.Labels[0]}"),
            .. ValueBands.Describe(fields, Bands, "", " รายการ"),
        ];

    public override IEnumerable<MarkedBand> Outcomes() => Bands;

    public override IEnumerable<RubricProblem> Check(FieldList fields)
    {
        if (fields.Find(Field) is { } field && (field.Kind != FieldKind.Checklist || field.Items.Count == 0))
        {
            yield return new RubricProblem(
                "",
                "field-kind",
                $"\"{Field}\" ต้องเป็นช่องชนิด checklist ที่มีรายการ",
                $"'{Field}' must be a checklist field with items"
            );
        }

        foreach (var problem in ValueBands.Check(Bands))
        {
            yield return problem;
        }

        var items = fields.Find(Field)?.Items.Count ?? 0;
        for (var i = 0; i < Bands.Count; i++)
        {
            if (items > 0 && (Bands[i].AtLeast > items || Bands[i].Above >= items))
            {
                yield return new RubricProblem(
                    $".bands[{i}]",
                    "band-reachable",
                    $"รายการมีเพียง {items} รายการ ช่วงนี้จึงไม่มีทางถึง",
                    $"there are only {items} items, so this band cannot be reached"
                );
            }
        }
    }

    private static bool IsDone(ChecklistValue list, string id) =>
        list.Items.Any(i => i.Done && string.Equals(i.Id, id, StringComparison.Ordinal));

    private ValueBand? NextBand(ValueBand band) => ValueBands.Higher(Bands, band).FirstOrDefault();

    private static decimal Needed(ValueBand next, int done) =>
        next.AtLeast is { } a ? a - done
        : next.Above is { } b ? b + 1 - done
        : 0m;

    private List<string> More(FieldList fields, ValueBand band, int done, ChecklistValue list, ChecklistItemSpec[] open)
    {
        var more = new List<string>();
        if (NextBand(band) is not { } next)
        {
            return more;
        }

        var needed = Needed(next, done);
        more.Add(
            needed > 0m
                ? $"ทำเพิ่มอีก {ThaiFormat.Number(needed)} รายการ {next.Promise(fields)}"
                : $"หาก{ValueBands.Sentence(next, "", " รายการ")} {next.Promise(fields)}"
        );
        more.AddRange(
            open.Select(item =>
                list.Items.Any(i => string.Equals(i.Id, item.Id, StringComparison.Ordinal))
                    ? $"ยังไม่ได้ทำ: {item.Labels[0]}"
                    : $"ไม่พบในเอกสาร: {item.Labels[0]}"
            )
        );
        return more;
    }
}
