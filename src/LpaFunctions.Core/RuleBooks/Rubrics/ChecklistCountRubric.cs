using System.Text.Json.Serialization;
using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Outcomes;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.RuleBooks.Rubrics;

/// <summary>Number of items of a checklist that are done, marked by bands. An item that no document mentions is not proven and does not count.</summary>
public sealed record ChecklistCountRubric : Rubric
{
    /// <summary>Id of a checklist field.</summary>
    public required string Field { get; init; }

    /// <summary>Bounds in items.</summary>
    public required IReadOnlyList<ValueBand> Bands { get; init; }

    /// <summary>What items count where that is not 1, by item id; the bounds are then of the sum.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, decimal>? Weights { get; init; }

    /// <summary>Ids of items without which nothing else counts; empty: none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? MustHave { get; init; }

    /// <summary>What the rubric gives where an item of <see cref="MustHave"/> is not done; null: 0 marks.</summary>
    public RestBand? WithoutMustHave { get; init; }

    public override RubricOutcome Apply(RubricInput values)
    {
        if (values.Checklist(Field) is not { } list)
        {
            return RubricOutcome.Missing(values.Fields, Field);
        }

        var items = values.Fields.Find(Field)?.Items ?? [];
        var done = items.Where(i => IsDone(list, i.Id)).Sum(i => Weight(i.Id));
        var open = items.Where(i => !IsDone(list, i.Id)).ToArray();
        var fields = values.Fields;
        var found =
            $"{fields.Label(Field)}: ทำแล้ว {ThaiFormat.Number(done)} จาก {ThaiFormat.Number(items.Sum(i => Weight(i.Id)))} {Unit.Trim()}";
        if (open.Where(i => IsMust(i.Id)).ToArray() is [_, ..] lacking)
        {
            return WithoutMust(fields, found, lacking, done);
        }

        var band = ValueBands.Find(Bands, done)!;
        var verdict = $"({ValueBands.Sentence(band, "", Unit)}) {band.Verdict(fields)}";
        return band.Outcome(fields, found, verdict) with
        {
            MoreMarks = More(fields, band, done, list, open),
            Next = NextBand(band) is { } next ? ValueBands.Step(fields, next, Things(next, done, open)) : null,
        };
    }

    public override IEnumerable<string> FieldIds() => [Field];

    public override IReadOnlyList<string> Describe(FieldList fields)
    {
        var items = fields.Find(Field)?.Items ?? [];
        var lines = items.Select((item, i) => $"{i + 1}) {item.Labels[0]}{ItemText(item.Id)}");
        IReadOnlyList<string> lacking = MustHave is null ? [] : [$"ขาดรายการที่ต้องมี {(WithoutMustHave ?? 0m).Verdict(fields)}"];
        return
        [
            $"นับรายการที่ทำแล้วใน “{fields.Label(Field)}” ({items.Count} รายการ)",
            .. lines,
            .. lacking,
            .. ValueBands.Describe(fields, Bands, "", Unit),
        ];
    }

    public override IEnumerable<MarkedBand> Outcomes() => MustHave is null ? Bands : [.. Bands, WithoutMustHave ?? 0m];

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

        var known = (fields.Find(Field)?.Items ?? []).Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var id in (MustHave ?? []).Concat(Weights?.Keys ?? []).Where(id => known.Count > 0 && !known.Contains(id)))
        {
            yield return new RubricProblem("", "known-item", $"ไม่มีรายการ \"{id}\" ใน checklist", $"item '{id}' is not in the checklist");
        }

        var lowest = Bands.Min(b => b.Marks.Value);
        if ((Weights?.Values.Any(w => w <= 0m) ?? false) || (MustHave is not null && (WithoutMustHave ?? 0m).Marks.Value > lowest))
        {
            yield return new RubricProblem(
                "",
                "weights-positive",
                "น้ำหนักต้องมากกว่า 0 และการขาดรายการที่ต้องมีต้องไม่ได้คะแนนมากกว่าช่วงต่ำสุด",
                "weights are above 0, and lacking a must-have item never gives more than the lowest band"
            );
        }

        var items = (fields.Find(Field)?.Items ?? []).Sum(i => Weight(i.Id));
        for (var i = 0; i < Bands.Count; i++)
        {
            if (items > 0 && (Bands[i].AtLeast > items || Bands[i].Above >= items))
            {
                yield return new RubricProblem(
                    $".bands[{i}]",
                    "band-reachable",
                    $"รายการมีเพียง {ThaiFormat.Number(items)}{Unit} ช่วงนี้จึงไม่มีทางถึง",
                    $"there are only {items} items, so this band cannot be reached"
                );
            }
        }
    }

    private string Unit => Weights is null ? " รายการ" : " หน่วยน้ำหนัก";

    private decimal Weight(string item) => Weights?.TryGetValue(item, out var weight) == true ? weight : 1m;

    private bool IsMust(string item) => MustHave?.Contains(item, StringComparer.Ordinal) == true;

    private string ItemText(string item) =>
        (Weights is null ? "" : $" (น้ำหนัก {ThaiFormat.Number(Weight(item))})") + (IsMust(item) ? " (ต้องมี)" : "");

    // The heaviest open items first: the fewest things that reach the band.
    private int Things(ValueBand next, decimal done, IReadOnlyList<ChecklistItemSpec> open)
    {
        var (needed, things) = (Needed(next, done), 0);
        foreach (var weight in open.Select(i => Weight(i.Id)).OrderDescending().TakeWhile(_ => needed > 0m))
        {
            needed -= weight;
            things++;
        }

        return Math.Max(1, things);
    }

    private RubricOutcome WithoutMust(FieldList fields, string found, ChecklistItemSpec[] lacking, decimal done)
    {
        var without = WithoutMustHave ?? 0m;
        var names = string.Join(", ", lacking.Select(i => i.Labels[0]));
        var withAll = ValueBands.Find(Bands, done + lacking.Sum(i => Weight(i.Id)))!;
        var isMore = withAll.Marks.Value > (without.Marks.Value ?? -1m);
        var foundLacking = $"{found} ขาดรายการที่ต้องมี: {names}";
        return without.Outcome(fields, foundLacking, without.Verdict(fields)) with
        {
            MoreMarks = isMore ? [$"หากมี{names} {withAll.Promise(fields)}"] : [],
            Next = isMore ? ValueBands.Step(fields, withAll, lacking.Length) : null,
        };
    }

    private static bool IsDone(ChecklistValue list, string id) =>
        list.Items.Any(i => i.Done && string.Equals(i.Id, id, StringComparison.Ordinal));

    private ValueBand? NextBand(ValueBand band) => ValueBands.Higher(Bands, band).FirstOrDefault();

    private static decimal Needed(ValueBand next, decimal done) =>
        next switch
        {
            { AtLeast: { } least } => least - done,
            { Above: { } bound } => bound + 1 - done,
            _ => 0m,
        };

    private List<string> More(FieldList fields, ValueBand band, decimal done, ChecklistValue list, ChecklistItemSpec[] open)
    {
        var more = new List<string>();
        if (NextBand(band) is not { } next)
        {
            return more;
        }

        var needed = Needed(next, done);
        var condition = needed > 0m ? $"ทำเพิ่มอีก {ThaiFormat.Number(needed)}{Unit}" : $"หาก{ValueBands.Sentence(next, "", Unit)}";
        more.Add($"{condition} {next.Promise(fields)}");
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
