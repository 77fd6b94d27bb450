using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Candidates;
using LpaFunctions.Reading.Fields.Labels;
using LpaFunctions.Reading.Fields.Places;

namespace LpaFunctions.Reading.Fields.States;

/// <summary>Reads the items of a checklist, each done, not done, or not mentioned.</summary>
internal sealed class ChecklistReader(StateReader states, FormFieldReader forms)
{
    public FieldReading Read(FieldSpec field, IReadOnlyList<LabelHit> hits)
    {
        var items = new List<(ChecklistItem Item, Candidate At)>();
        var problems = new List<string>();
        Candidate? seen = null;
        foreach (var spec in field.Items)
        {
            var found = hits.Where(h => h.Field.Id == field.Id && h.Label.Item?.Id == spec.Id).Select(states.Read).ToList();
            if (forms.Read(spec) is { } form)
            {
                found.Add(form);
            }

            seen ??= found.FirstOrDefault();
            var said = found.Where(c => c.Value is not null).ToList();
            var answers = said.Select(c => ((YesNoValue)c.Value!).Yes).Distinct().ToList();
            if (answers is [var done])
            {
                items.Add((new ChecklistItem(spec.Id, done), said.MaxBy(c => c.Confidence)!));
            }
            else if (answers.Count > 1)
            {
                return Ambiguous(field, spec, items, said);
            }
            else if (found.Count > 0)
            {
                problems.Add($"พบ \"{spec.Labels[0]}\" แต่ไม่พบเครื่องหมายหรือคำว่า มี/ไม่มี");
            }
        }

        if (items.Count > 0)
        {
            return Found(field, items, problems);
        }

        var headed = hits.FirstOrDefault(h => h.Field.Id == field.Id);
        if (seen is null && headed is null)
        {
            return ReadingMaker.Make(field, []);
        }

        var box = seen?.Box ?? headed!.Block.BoxOf(headed.Start, headed.End);
        var quote = seen?.Quote ?? headed!.Block.Quote(headed.Start, headed.End);
        return new FieldReading
        {
            FieldId = field.Id,
            State = FieldState.Unreadable,
            Page = seen?.Page ?? headed!.Block.Page,
            Box = box,
            Quote = quote,
            Reasons = problems.Count > 0 ? problems : ["พบหัวข้อรายการตรวจสอบ แต่ไม่พบรายการย่อยที่ทำเครื่องหมายไว้"],
        };
    }

    private static FieldReading Found(FieldSpec field, List<(ChecklistItem Item, Candidate At)> items, List<string> problems)
    {
        var (first, lowest) = (items[0].At, items.MinBy(i => i.At.Confidence).At);
        var confidence = problems.Count > 0 ? Math.Min(Trust.Incomplete, lowest.Confidence) : lowest.Confidence;
        var read = new FieldReading
        {
            FieldId = field.Id,
            State = FieldState.Read,
            Value = new ChecklistValue([.. items.Select(i => i.Item)]),
            Confidence = confidence,
            Reasons = [.. ReadingMaker.Why(lowest), .. problems],
        };

        return read with
        {
            Page = first.Page,
            Box = first.Box,
            Places = [.. items.Select(i => PlaceOf(i.Item.Id, i.At))],
            Quote = string.Join(" / ", items.Select(i => i.At.Quote)),
        };
    }

    private static PlaceOnPage PlaceOf(string item, Candidate at) => ReadingMaker.PlaceOf(at) with { Item = item };

    private static FieldReading Ambiguous(
        FieldSpec field,
        ChecklistItemSpec spec,
        List<(ChecklistItem Item, Candidate At)> others,
        List<Candidate> said
    )
    {
        var at = said[0];
        var places = said.ConvertAll(c => PlaceOf(spec.Id, c));
        var why = $"รายการ \"{spec.Labels[0]}\" มีทั้งที่ทำเครื่องหมายและไม่ทำเครื่องหมาย โปรดแก้ให้ตรงกัน";
        ChecklistValue With(bool done) => new([.. others.Select(o => o.Item), new ChecklistItem(spec.Id, done)]);

        return new FieldReading
        {
            FieldId = field.Id,
            State = FieldState.Ambiguous,
            Candidates = [With(true), With(false)],
            Places = places,
            Page = at.Page,
            Box = at.Box,
            Quote = at.Quote,
            Reasons = [why],
        };
    }
}
